import { describe, expect, it } from 'vitest'
import { pacedFrom } from './pace.ts'
import { readEvents, type Unreadable } from './read_events.ts'

async function* lines(...texts: string[]): AsyncGenerator<string> {
  yield* texts
}

async function eventsOf(texts: string[], shiftMs = 0) {
  const unreadable: Unreadable = { count: 0, examples: [] }
  const events = []
  for await (const event of readEvents(lines(...texts), unreadable, shiftMs)) events.push(event)
  return { events, unreadable }
}

describe('readEvents', () => {
  it('leaves the text as it is, unknown fields and all', async () => {
    const text = '{ "id": "a", "time": "2026-11-16T09:00:00+01:00", "extra": 1 }'
    expect(await eventsOf([text, '', '  '])).toEqual({
      events: [{ text, timeMs: Date.UTC(2026, 10, 16, 8) }],
      unreadable: { count: 0, examples: [] },
    })
  })

  it('moves the time, and nothing else', async () => {
    const { events } = await eventsOf(['{"id":"a","time":"2026-11-16T09:00:00Z","data":{"score":5}}'], 60_000)
    expect(events).toEqual([
      { text: '{"id":"a","time":"2026-11-16T09:01:00.000Z","data":{"score":5}}', timeMs: Date.UTC(2026, 10, 16, 9, 1) },
    ])
  })

  it('counts lines that are no event and names the first', async () => {
    const { unreadable } = await eventsOf([
      '{',
      '[]',
      'null',
      '"x"',
      '{"time":5}',
      '{"time":"soon"}',
      '{"time":"2026-11-16T09:00:00Z"}',
    ])
    expect(unreadable).toEqual({ count: 6, examples: ['line 1', 'line 2', 'line 3', 'line 4', 'line 5'] })
  })
})

describe('pacedFrom', () => {
  it('is n times as fast as it happened; late events are due at once', () => {
    const dueAt = pacedFrom(1_000_000, 60)
    expect([0, 60_000, 30_000, 3_600_000].map((ms) => dueAt(5_000_000 + ms) - 1_000_000)).toEqual([0, 1_000, 500, 60_000])
  })

  it('sends everything at once where no speed is given', () => {
    expect(pacedFrom(0, undefined)(Date.now())).toBe(Number.NEGATIVE_INFINITY)
  })
})
