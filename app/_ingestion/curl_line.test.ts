import { describe, expect, it } from 'vitest'
import { admitEvent } from '#core/event/admit.ts'
import { curlLine } from './curl_line.ts'

const NOW = Date.UTC(2026, 10, 23, 12)

const eventsIn = (line: string) => JSON.parse(/-d '(.*)'$/.exec(line)?.[1] ?? '')

describe('curlLine', () => {
  const line = curlLine('http://localhost:3000', 'hf_key', NOW)

  it('sends to the door with the key, as a batch', () => {
    expect(line).toContain('curl http://localhost:3000/api/v1/events \\\n')
    expect(line).toContain("-H 'Authorization: Bearer hf_key'")
    expect(line).toContain("-H 'Content-Type: application/cloudevents-batch+json'")
  })

  it('holds events that the door takes', () => {
    const events: unknown[] = eventsIn(line)
    const context = { nowMs: NOW, keepsFromMs: null, pseudonymOf: () => '00000000-0000-4000-8000-000000000000' }
    expect(events.map((event) => admitEvent(event, context).ok)).toEqual([true, true])
  })

  it('is a case of its own each time: a customer who came back would take the first one back', () => {
    const [first, second] = [NOW, NOW + 1].map((nowMs) => eventsIn(curlLine('http://localhost:3000', 'hf_key', nowMs))[0])
    expect(first.data.customer).not.toBe(second.data.customer)
    expect(first.subject).not.toBe(second.subject)
  })
})
