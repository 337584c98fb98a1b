import { describe, expect, it } from 'vitest'
import { JOBS, jobEntry, jobNamed, jobNamesOf, QUEUE_NAMES, QUEUES, queueEntry } from './catalogue.ts'
import { admittedPayload, batchPayload, eventsIn } from './event_jobs.ts'

const ADMITTED = { id: '1', source: 'helpdesk', subject: 's', timeMs: 7, type: 'conversation.closed', data: {} }

describe('a job of events', () => {
  it.each<[string, unknown, boolean]>([
    ['anything for events', { workspace: 'shop', events: [7, null, 'x'] }, true],
    ['ten thousand of them', { workspace: 'shop', events: new Array(10_000).fill(0) }, true],
    ['one more', { workspace: 'shop', events: new Array(10_001).fill(0) }, false],
    ['no workspace', { events: [] }, false],
    ['an empty name', { workspace: '', events: [] }, false],
    ['the longest name', { workspace: 'x'.repeat(64), events: [] }, true],
    ['a longer one', { workspace: 'x'.repeat(65), events: [] }, false],
    ['no list', { workspace: 'shop', events: {} }, false],
  ])('of other programs may have %s: %#', (_, payload, may) => {
    expect(batchPayload.safeParse(payload).success).toBe(may)
  })

  it.each<[string, unknown, boolean]>([
    ['events as our door makes them', { workspace: 'shop', events: [ADMITTED, ADMITTED] }, true],
    ['a signature', { workspace: 'shop', events: [], signature: 'x'.repeat(100) }, true],
    ['a longer one', { workspace: 'shop', events: [], signature: 'x'.repeat(101) }, false],
    ['more than ten thousand', { workspace: 'shop', events: new Array(10_001).fill(ADMITTED) }, false],
    ['none', { workspace: 'shop', events: [] }, true],
    ['an empty name', { workspace: '', events: [] }, false],
    ['a long name', { workspace: 'x'.repeat(65), events: [] }, false],
    ['null', { workspace: 'shop', events: [null] }, false],
    ['a text', { workspace: 'shop', events: ['x'] }, false],
    ...['id', 'source', 'subject', 'timeMs'].map((field): [string, unknown, boolean] => [
      `an event without ${field}`,
      { workspace: 'shop', events: [{ ...ADMITTED, [field]: undefined }] },
      false,
    ]),
  ])('of our own door has %s: %#', (_, payload, may) => {
    expect(admittedPayload.safeParse(payload).success).toBe(may)
  })
})

describe('how many events a job has', () => {
  it('is told by its id where that is ours', () => {
    expect(eventsIn('n12-x', { events: [] })).toBe(12)
  })

  it.each<[unknown, number]>([
    [{ events: [1, 2, 3] }, 3],
    [{ events: [] }, 1],
    [{ events: 'x' }, 1],
    [{}, 1],
    [null, 1],
    ['events', 1],
  ])('is counted in %j where others made it: %d', (data, count) => {
    expect(eventsIn('7', data)).toBe(count)
  })
})

describe('the catalogue', () => {
  it('has each job in one queue, found there by its name alone', () => {
    expect(QUEUE_NAMES).toEqual(Object.keys(QUEUES))
    for (const [name, job] of Object.entries(JOBS)) {
      expect(jobNamed(job.queue, name)).toBe(name)
      for (const other of QUEUE_NAMES.filter((queue) => queue !== job.queue)) expect(jobNamed(other, name)).toBeNull()
    }
    expect(QUEUE_NAMES.flatMap(jobNamesOf).sort()).toEqual(Object.keys(JOBS).sort())
    expect(jobNamed('upkeep', 'toString')).toBeNull()
  })

  it('tries each at least once, and what the clock asks for needs nothing else', () => {
    for (const name of QUEUE_NAMES.flatMap(jobNamesOf)) {
      const { everySeconds, attempts, payload } = jobEntry(name)
      expect([name, attempts > 0, everySeconds === undefined || payload.safeParse({}).success]).toEqual([name, true, true])
    }
  })

  it('lets every queue have something in hand', () => {
    for (const queue of QUEUE_NAMES) expect(queueEntry(queue).concurrency).toBeGreaterThan(0)
  })
})
