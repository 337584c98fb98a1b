import { describe, expect, it } from 'vitest'
import type { MovedAnswer } from '#core/moved/contract.ts'
import { someMoved, someMovedSegment } from '#core/moved/testing/some_moved.ts'
import { drawnAt, linksIn } from '../_testing/at_address.tsx'
import { MovedCard } from './moved_card.tsx'

const german = someMovedSegment({ handler: 'ai', language: 'de' }, { recontact: 410_000 })
const moved = someMoved([german, someMovedSegment({ handler: 'human', language: 'de' }, { mix: -30_000 })])
const draw = (answer: MovedAnswer) => drawnAt('/w/acme/drift/moved', <MovedCard answer={answer} filters={{}} />)
const CONVERSATIONS =
  '/w/acme/conversations?from=2026-11-02&through=2026-11-08&handler=ai&language=de&state=broken&cause=recontact'

describe('the card of what moved', () => {
  it('says it, draws it for each width, and has it as a table: everywhere with the way to the conversations', () => {
    const drawn = draw(moved)
    expect(drawn).toContain('Cost per accepted resolution rose by $0.38, from $2.65 to $3.03.')
    expect(drawn).toContain('Customers contact again after a resolution by the AI in German more often')
    expect(drawn.match(/<svg[^>]* role="img"/g)).toHaveLength(2)
    // In each drawing, the table and the sentences; the mix leads nowhere.
    expect(linksIn(drawn)).toEqual([CONVERSATIONS, CONVERSATIONS, CONVERSATIONS, CONVERSATIONS])
    expect(drawn).toContain('aria-label="AI, German: contacted again, +$0.41: see the conversations"')
    expect(drawn).toContain('aria-label="Save what moved as CSV"')
  })

  it('has nothing to draw where nothing moved, and says why where it cannot be told', () => {
    expect(draw(someMoved([someMovedSegment({}, {})]))).toContain('No segment adds or takes anything.')
    const untold = draw({ ...moved, before: null, after: null, basis: null, reason: 'few breaks', segments: [] })
    expect(untold).toContain('fewer than 50 resolutions were taken back')
    expect(untold).not.toContain('<svg')
    expect(untold).not.toContain('CSV')
  })
})
