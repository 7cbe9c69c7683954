INSERT INTO catalog.categories (id, name, slug)
SELECT n, 'Category ' || n, 'category-' || n
FROM generate_series(1, :categories) AS n;

INSERT INTO catalog.products (id, name, price, category_id, created_at, updated_at)
SELECT n,
       (ARRAY['Red', 'Blue', 'Green', 'Small', 'Large', 'Light', 'Heavy', 'Classic'])[1 + n % 8] || ' '
         || (ARRAY['Lamp', 'Chair', 'Table', 'Kettle', 'Bicycle', 'Notebook', 'Jacket', 'Café set', '의자', 'Radio'])[1 + n / 8 % 10]
         || ' ' || n,
       ((n::bigint * 7919 % 99900 + 100)::numeric / 100)::numeric(10, 2),
       1 + n % :categories,
       timestamptz '2024-01-01 00:00:00Z' + n * interval '1 minute',
       timestamptz '2024-01-01 00:00:00Z' + n * interval '1 minute' + n % 997 * interval '1 second'
FROM generate_series(1, :products) AS n;

INSERT INTO catalog.users (id, username, email, created_at, metadata)
SELECT n,
       'user' || n,
       'user' || n || '@example.com',
       timestamptz '2023-01-01 00:00:00Z' + n * interval '7 minutes',
       jsonb_build_object(
         'plan', (ARRAY['free', 'basic', 'pro'])[1 + n % 3],
         'logins', n * 31 % 1000,
         'score', round((n * 37 % 1000)::numeric / 10, 1),
         'active', n % 7 <> 0,
         'tags', jsonb_build_array('t' || n % 11, 't' || n % 13))
FROM generate_series(1, :users) AS n;

INSERT INTO catalog.credentials (user_id, password_hash, admin)
SELECT n, ':password_hash', n = 1
FROM generate_series(1, :users) AS n;

INSERT INTO catalog.addresses (id, user_id, street, city, country)
SELECT 2 * n - 1 + k,
       n,
       (1 + n * 17 % 200) || ' ' || (ARRAY['Main Street', 'Station Road', 'Rue de l''Église', '세종대로'])[1 + (n + k) % 4],
       (ARRAY['Seoul', 'Zürich', 'Lisbon', 'Oslo', 'Nairobi'])[1 + (n + k) % 5],
       (ARRAY['KR', 'CH', 'PT', 'NO', 'KE'])[1 + (n + k) % 5]
FROM generate_series(1, :users) AS n, generate_series(0, 1) AS k;

INSERT INTO catalog.orders (id, user_id, created_at)
SELECT n, 1 + n % :users, timestamptz '2024-06-01 00:00:00Z' + n * interval '3 minutes'
FROM generate_series(1, 1000) AS n;

INSERT INTO catalog.order_items (order_id, product_id, quantity)
SELECT n, 1 + (n * 13 + k * 7) % :products, 1 + (n + k) % 5
FROM generate_series(1, 1000) AS n, generate_series(0, 2) AS k;

INSERT INTO catalog.groups (id, name)
SELECT n, 'Group ' || n
FROM generate_series(1, 20) AS n;

INSERT INTO catalog.group_members (user_id, group_id)
SELECT n, 1 + (n * 7 + k) % 20
FROM generate_series(1, 1000) AS n, generate_series(1, n % 4) AS k;

INSERT INTO catalog.posts (id, author_id, title, published)
SELECT 5 * n - 5 + k, n, 'Post ' || k || ' of user ' || n, (n + k) % 3 <> 0
FROM generate_series(1, 1000) AS n, generate_series(1, n % 6) AS k;

SELECT setval('catalog.categories_id_seq', :categories),
       setval('catalog.products_id_seq', :products),
       setval('catalog.users_id_seq', :users),
       setval('catalog.addresses_id_seq', 2 * :users),
       setval('catalog.orders_id_seq', 1000),
       setval('catalog.groups_id_seq', 20),
       setval('catalog.posts_id_seq', 5000);

ANALYZE catalog.categories, catalog.products, catalog.users, catalog.credentials, catalog.addresses, catalog.orders, catalog.order_items, catalog.groups, catalog.group_members, catalog.posts;
