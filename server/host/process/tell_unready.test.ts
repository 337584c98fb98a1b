import { expect, test } from 'vitest'
import { tellUnready } from './tell_unready.ts'

const well = { ok: true }
const bad = (detail: string) => ({ ok: false, detail })

test.each([
  ['all is well', { postgres: well, redis: well, door: well, worker: well }, null],
  ['the door is shut', { postgres: well, redis: well, door: bad('full'), worker: well }, 'full'],
  ['two things are wrong', { postgres: well, redis: well, door: bad('full'), worker: bad('stuck') }, 'full; stuck'],
  ['the database is away', { postgres: bad('away'), redis: well, door: well, worker: bad('stuck') }, null],
  ['the queue is away', { postgres: well, redis: bad('away'), door: bad('away'), worker: bad('away') }, null],
  ['it is another program', undefined, null],
])('what is told at a start: %s', (_, checks, words) => expect(tellUnready({ status: 'x', checks, queues: [] })).toBe(words))
