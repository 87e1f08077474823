-- Sets scores on one board unless it knows newer ones; of 0 or less only the version is kept.
-- ARGV, from `first` on: member, points, version, member, points, version, …
local function set(board, versions, first)
  local members = {}
  for i = first, #ARGV, 3 do
    members[#members + 1] = ARGV[i]
  end
  if #members == 0 then
    return
  end
  local known = redis.call('HMGET', versions, unpack(members))
  local listed, gone, kept = {}, {}, {}
  for n, member in ipairs(members) do
    local points = ARGV[first + 3 * n - 2]
    local version = ARGV[first + 3 * n - 1]
    if not known[n] or tonumber(known[n]) <= tonumber(version) then
      if tonumber(points) > 0 then
        listed[#listed + 1] = points
        listed[#listed + 1] = member
      else
        gone[#gone + 1] = member
      end
      kept[#kept + 1] = member
      kept[#kept + 1] = version
    end
  end
  if #listed > 0 then
    redis.call('ZADD', board, unpack(listed))
  end
  if #gone > 0 then
    redis.call('ZREM', board, unpack(gone))
  end
  if #kept > 0 then
    redis.call('HSET', versions, unpack(kept))
  end
end
