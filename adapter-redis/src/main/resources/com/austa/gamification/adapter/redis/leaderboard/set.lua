-- ARGV, from `first` on: member, points, version, member, points, version, …
local function members(first)
  local members = {}
  for i = first, #ARGV, 3 do
    members[#members + 1] = ARGV[i]
  end
  return members
end

-- Sets scores on one board unless it knows newer ones; of 0 or less only the version is kept.
-- `known`: the versions of these members; `size`: how many are listed, then kept as `#size`, or nil.
local function put(board, versions, first, members, known, size)
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
  local change = 0
  if #listed > 0 then
    change = redis.call('ZADD', board, unpack(listed))
  end
  if #gone > 0 then
    change = change - redis.call('ZREM', board, unpack(gone))
  end
  if size then
    kept[#kept + 1] = '#size'
    kept[#kept + 1] = size + change
  end
  if #kept > 0 then
    redis.call('HSET', versions, unpack(kept))
  end
end

local function set(board, versions, first)
  local members = members(first)
  if #members > 0 then
    put(board, versions, first, members, redis.call('HMGET', versions, unpack(members)), nil)
  end
end
