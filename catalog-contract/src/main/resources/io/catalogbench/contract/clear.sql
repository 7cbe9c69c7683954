TRUNCATE catalog.order_items, catalog.orders, catalog.addresses, catalog.users, catalog.products, catalog.categories;
