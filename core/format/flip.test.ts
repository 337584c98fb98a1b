import { describe, expect, it } from 'vitest'
import { saidSegment } from '../segment/testing/said_segment.ts'
import { flipWords, segmentWords } from './flip.ts'

describe('a flip in words', () => {
  it('says when, why and what it cost', () => {
    const sixDays = 6 * 86_400 + 3_000
    expect(flipWords({ cause: 'recontact', ageSeconds: sixDays, costMicros: '4000000' }, 'USD')).toBe(
      'Resolved 6 days earlier, taken back: contacted again, +$4.00',
    )
    expect(flipWords({ cause: 'reopen', ageSeconds: 3_600, costMicros: '0' }, 'USD')).toBe(
      'Resolved 1 hour earlier, taken back: reopened',
    )
    expect(flipWords({ cause: 'escalated', ageSeconds: 0, costMicros: '250000' }, 'EUR')).toBe(
      'Not resolved by the AI: escalated to a human, +€0.25',
    )
  })

  it('names what is known of the segment', () => {
    const segment = saidSegment({ handler: 'ai', topic: 'refund', language: 'de', agentVersion: 'v2' })
    expect(segmentWords(segment)).toBe('AI · refund · German')
    const whole = saidSegment({ handler: 'human', topic: 'refund', language: 'de', market: 'AT', channel: 'chat' })
    expect(segmentWords(whole)).toBe('Human · refund · German · Austria · chat')
  })
})
