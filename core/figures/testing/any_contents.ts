import fc from 'fast-check'
import { FIGURE_IDS } from '../catalogue.ts'
import type { Contents } from '../contents.ts'
import { readContents } from '../read_contents.ts'
import { SUM_NAMES } from '../sum_names.ts'

/** What a screen asks for: some figures, and the sums that they are made of. */
export const anyContents: fc.Arbitrary<Contents> = fc
  .record({ figures: fc.subarray([...FIGURE_IDS]), fields: fc.subarray([...SUM_NAMES], { maxLength: 9 }) })
  .map(({ figures, fields }) => {
    const contents = readContents(new URLSearchParams({ figures: figures.join(), fields: ['sums', ...fields].join() }))
    if (!contents) throw new Error('something is asked for')
    return contents
  })
