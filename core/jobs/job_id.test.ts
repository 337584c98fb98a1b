import { expect, it } from 'vitest'
import { eventCountOf, jobIdFor, readJobId } from './job_id.ts'

const facts = { events: 12, workspaceId: 78, atMs: 1_790_000_000_123, tag: 3_250 }

it('says of a job what its id was made of, whatever the nonce', () => {
  for (const nonce of ['a-b_c', 'x.y', '7']) {
    const id = jobIdFor(facts, nonce)
    expect(readJobId(id)).toEqual(facts)
    expect(eventCountOf(id)).toBe(12)
    // BullMQ takes no colon in an id.
    expect(id).not.toContain(':')
  }
  expect(jobIdFor(facts, 'a')).not.toBe(jobIdFor(facts, 'b'))
})

it('knows how many events an older version put into a job, and no more of it', () => {
  expect(eventCountOf('n12-abc')).toBe(12)
  expect(readJobId('n12-abc')).toBeNull()
})

it.each(['12-x', 'n-x', 'nx-1', 'n12', 'an12-x', 'an12-0.abc.78.x', ''])('says nothing of %j', (id) => {
  expect(eventCountOf(id)).toBeNull()
  expect(readJobId(id)).toBeNull()
})
