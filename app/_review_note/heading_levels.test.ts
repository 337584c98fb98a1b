import { expect, it } from 'vitest'
import { headingLevels } from './heading_levels.ts'

it.each([
  { what: 'a title and its parts', written: [1, 2, 2, 3], shown: [3, 4, 4, 5] },
  { what: 'parts without a title', written: [2, 2, 3], shown: [3, 3, 4] },
  { what: 'levels left out', written: [1, 4, 6, 4], shown: [3, 4, 5, 4] },
  { what: 'a deep one before the widest', written: [4, 1, 4], shown: [3, 3, 4] },
  { what: 'a level that is left out later only', written: [1, 2, 3, 1, 3], shown: [3, 4, 5, 3, 4] },
  { what: 'more levels than a page has', written: [1, 2, 3, 4, 5, 6], shown: [3, 4, 5, 6, 6, 6] },
  { what: 'no heading', written: [], shown: [] },
])('begins below the card and leaves no level out: $what', ({ written, shown }) => {
  expect(headingLevels(written)).toEqual(shown)
})
