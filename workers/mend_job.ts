/** Of a job's hash in Redis: what BullMQ reads as JSON before anybody is told of the job, and what it takes an absent one for. */
const READ_AT_ONCE: Record<string, 'object' | 'any'> = { opts: 'object', progress: 'any', parent: 'object' }

/**
 * Makes a job readable that somebody wrote into Redis otherwise: else BullMQ throws at every taking of it, and it stays active,
 * is found stalled, and is taken again, for ever. What cannot be read is left out, and the job fails before it is begun.
 * @param fields a job's hash as Redis gives it, names and values by turns; changed in place.
 * @returns the names of what could not be read, which had better go from Redis too.
 */
export function mendJob(fields: string[]): string[] {
  const unreadable: string[] = []
  for (let place = 0; place + 1 < fields.length; place += 2) {
    const [name = '', value = ''] = fields.slice(place, place + 2)
    const wanted = READ_AT_ONCE[name]
    if (wanted === undefined || isReadable(value, wanted)) continue
    unreadable.push(name)
    fields[place + 1] = ''
  }
  if (unreadable.length > 0) fields.push('defa', `not JSON in the job’s ${unreadable.join(' and ')}`)
  return unreadable
}

function isReadable(text: string, wanted: 'object' | 'any'): boolean {
  try {
    const value: unknown = JSON.parse(text || '{}')
    return wanted === 'any' || (typeof value === 'object' && value !== null)
  } catch {
    return false
  }
}
