TRUNCATE catalog.posts, catalog.group_members, catalog.groups, catalog.order_items, catalog.orders, catalog.addresses, catalog.credentials, catalog.users, catalog.products, catalog.categories;
