SELECT md5(string_agg(part, ',' ORDER BY part COLLATE "C")) AS checksum
FROM (
  SELECT 'categories ' || md5(string_agg(t::text, ',' ORDER BY id)) FROM catalog.categories t
  UNION ALL
  SELECT 'products ' || md5(string_agg(concat_ws('|', id, name, price, category_id, extract(epoch FROM created_at), extract(epoch FROM updated_at)), ',' ORDER BY id)) FROM catalog.products
  UNION ALL
  SELECT 'users ' || md5(string_agg(concat_ws('|', id, username, email, extract(epoch FROM created_at), metadata), ',' ORDER BY id)) FROM catalog.users
  UNION ALL
  SELECT 'credentials ' || md5(string_agg(t::text, ',' ORDER BY user_id)) FROM catalog.credentials t
  UNION ALL
  SELECT 'addresses ' || md5(string_agg(t::text, ',' ORDER BY id)) FROM catalog.addresses t
  UNION ALL
  SELECT 'orders ' || md5(string_agg(concat_ws('|', id, user_id, extract(epoch FROM created_at)), ',' ORDER BY id)) FROM catalog.orders
  UNION ALL
  SELECT 'order_items ' || md5(string_agg(t::text, ',' ORDER BY order_id, product_id)) FROM catalog.order_items t
  UNION ALL
  SELECT 'groups ' || md5(string_agg(t::text, ',' ORDER BY id)) FROM catalog.groups t
  UNION ALL
  SELECT 'group_members ' || md5(string_agg(t::text, ',' ORDER BY user_id, group_id)) FROM catalog.group_members t
  UNION ALL
  SELECT 'posts ' || md5(string_agg(t::text, ',' ORDER BY id)) FROM catalog.posts t
) AS parts (part)
