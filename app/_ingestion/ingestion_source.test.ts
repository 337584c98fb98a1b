import { describe, expect, it } from 'vitest'
import { INGESTION } from './ingestion_source.ts'

const COUNTERS = { storedEvents: 10, duplicateEvents: 20, rejectedEvents: 30, orphanEvents: 40, countedThrough: 50 }
const KNOWN = { ...COUNTERS, waiting: 1, waitingEvents: 2, oldestWaitingSeconds: 3, failed: 4, doorRefusals: [], lost: null }

describe('what is known of the ingestion', () => {
  it('takes the counters as they are told', () => {
    const message = { storedEvents: 11, duplicateEvents: 21, rejectedEvents: 31, orphanEvents: 41, countedThrough: 51 }
    expect(INGESTION.hear(KNOWN, { kind: 'ingestion', message })).toEqual({ ...KNOWN, ...message })
  })

  it('takes what the door refused as it is told', () => {
    const message = { doorRefusals: [{ what: 'event' as const, code: 'too_old', count: 2, lastAt: '2026-11-23T00:00:00.000Z' }] }
    expect(INGESTION.hear(KNOWN, { kind: 'refusals', message })).toEqual({ ...KNOWN, ...message })
  })

  it('takes what was lost as it is told', () => {
    const message = { lost: { events: 3, from: '2026-11-23T00:00:00.000Z', to: '2026-11-23T00:01:00.000Z' } }
    expect(INGESTION.hear(KNOWN, { kind: 'lost', message })).toEqual({ ...KNOWN, ...message })
  })

  it('takes what waits from the pulse', () => {
    const message = { at: '', sequence: 99, waitingJobs: 5, waitingEvents: 6, oldestWaitingSeconds: null, failedJobs: 7 }
    expect(INGESTION.hear(KNOWN, { kind: 'pulse', message })).toEqual({
      ...KNOWN,
      waiting: 5,
      waitingEvents: 6,
      oldestWaitingSeconds: null,
      failed: 7,
    })
  })

  it('stays the very same otherwise', () => {
    expect(INGESTION.hear(KNOWN, { kind: 'hello', message: { sequence: 1, policyVersion: 1, at: '' } })).toBe(KNOWN)
  })
})
