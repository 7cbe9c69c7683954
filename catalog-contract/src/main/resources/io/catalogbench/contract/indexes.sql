CREATE INDEX products_category_price ON catalog.products (category_id, price);
CREATE INDEX products_created_at ON catalog.products (created_at);
CREATE INDEX products_words ON catalog.products USING gin (words);
CREATE INDEX addresses_user ON catalog.addresses (user_id);
CREATE INDEX orders_user ON catalog.orders (user_id);
CREATE INDEX posts_author ON catalog.posts (author_id);
