/** On the job itself, once somebody has looked into it: the slug that it names, and how many events it holds. */
export const OWNER_FIELD = 'holdfast:of'
export const EVENTS_FIELD = 'holdfast:events'

/**
 * A function in Lua: the workspace that a job of another program names, and how many events it holds, told inside Redis, so
 * that nobody has to be sent the whole of it. Of a long one the marks of events are counted; its turn needs no more.
 */
export const DESCRIBE_JOB = `
local function countOf(text, mark)
  local count, from = 0, 1
  while true do
    local _, last = string.find(text, mark, from, true)
    if not last then return count end
    count, from = count + 1, last + 1
  end
end
local function describe(data)
  if #data <= 20000 then
    local isJson, job = pcall(cjson.decode, data)
    if not isJson or type(job) ~= 'table' then return '', 0 end
    local slug, events = job.workspace, job.events
    return type(slug) == 'string' and slug or '', type(events) == 'table' and #events or 0
  end
  local slug = string.match(data, '"workspace"%s*:%s*"([^"]*)"') or ''
  return slug, math.max(1, countOf(data, '"specversion"'), countOf(data, '"timeMs"'))
end
`
