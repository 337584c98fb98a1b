import { describe, expect, it } from 'vitest'
import { readingOf } from '#core/figures/reading.ts'
import { someRow } from '#core/figures/testing/some_answer.ts'
import { UNLIKE_SUMS } from '#core/figures/testing/some_sums.ts'
import { ACCEPTED, DEFLECTION, type Line } from './view_lines.ts'

const reading = readingOf([someRow('2026-11-02T00:00:00Z', {}, UNLIKE_SUMS)])
const none = readingOf([])
const shown = (lines: readonly Line[]) => lines.map(({ name, show, strong }) => [name, show(reading, 'EUR'), strong])

describe('the same range, read twice', () => {
  it('by deflection: every case, its first handling alone', () => {
    expect(shown(DEFLECTION)).toEqual([
      ['Cases', '1,000', false],
      ['Deflected', '450', false],
      ['Deflection rate', '45.0%', true],
      ['Handling cost', '€1,375.00', false],
      ['Rework, failure impact, overhead', 'not counted', false],
      ['Cost per case', '€1.38', true],
    ])
  })

  it('by what was accepted: the matured, with all that they cost', () => {
    expect(shown(ACCEPTED)).toEqual([
      ['Matured cases', '400', false],
      ['Accepted', '180', false],
      ['Accepted-resolution rate', '45.0%', true],
      ['Handling cost', '€500.00', false],
      ['Rework, failure impact, overhead', '€328.00', false],
      ['Cost per accepted resolution', '€4.60', true],
    ])
  })

  it('says of each line what it is, and why there may be nothing', () => {
    for (const { name, definition, show, missing } of [...DEFLECTION, ...ACCEPTED]) {
      expect(definition, name).toMatch(/\.$/)
      expect(show(none, 'EUR') === '–', name).toBe(missing !== '')
    }
  })
})
