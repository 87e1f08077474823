-- KEYS: board, its versions. ARGV: first and last index. Answers -1 if the board is not whole, else how many have more
-- points than the first of the page, then member and points of each.
if not whole(KEYS[1], KEYS[2]) then
  return { -1 }
end
local page = redis.call('ZREVRANGE', KEYS[1], ARGV[1], ARGV[2], 'WITHSCORES')
if #page > 0 then
  table.insert(page, 1, redis.call('ZCOUNT', KEYS[1], '(' .. page[2], '+inf'))
end
return page
