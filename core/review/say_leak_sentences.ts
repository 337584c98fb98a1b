import type { FigureRow } from '../figures/contract.ts'
import { segmentName } from '../format/segment_place.ts'
import type { Lever, ReviewRows, Sentence, SentencePart } from './contract.ts'
import { isShown, numberPart, words } from './number_parts.ts'
import { linkOfBroken } from './review_links.ts'

const STANDING_WORDS = {
  settled: 'came to ',
  expected: 'is expected to come to ',
  provisional: 'comes so far to ',
  none: 'came to ',
} as const

/** @returns what rework comes to, and where most of it is. */
export function leakSentence({ leaks, currency }: ReviewRows): Sentence | null {
  if (!isShown(leaks.totalMicros, currency)) return null
  const total = { number: leaks.totalMicros, unit: 'micros', at: '/leaks/totalMicros', link: linkOfBroken({}) } as const
  return {
    about: 'leak',
    parts: [
      words(`Rework of these cases ${STANDING_WORDS[leaks.standing]}`),
      numberPart(total, currency),
      ...largestParts(leaks.largest, currency),
      words('.'),
    ],
  }
}

function largestParts(largest: ReviewRows['leaks']['largest'], currency: string): SentencePart[] {
  if (!largest) return []
  const { share, micros, beyondMicros } = largest
  const segment = segmentOfLargest(largest)
  const link = linkOfBroken(segment)
  const money = (number: number, name: string): SentencePart =>
    numberPart({ number, unit: 'micros', at: `/leaks/largest/${name}`, link }, currency)
  if (beyondMicros !== null && isShown(beyondMicros, currency))
    return [
      words('; '),
      { name: segmentName(segment), link },
      words(' has '),
      money(micros, 'micros'),
      words(' of it, '),
      money(beyondMicros, 'beyondMicros'),
      words(' more than it would have in the middle of its peers'),
    ]
  return [
    words(', '),
    numberPart({ number: share, unit: 'rate', at: '/leaks/largest/share', link }, currency),
    words(' of it in '),
    { name: segmentName(segment), link },
  ]
}

/** @returns what the largest leak is of: a topic in a language, or a whole language. */
export const segmentOfLargest = ({ topic, language }: NonNullable<ReviewRows['leaks']['largest']>): FigureRow['segment'] => ({
  ...(language === undefined ? {} : { language }),
  ...(topic === undefined ? {} : { topic }),
})

/** @returns what would save most. */
export function leverSentence({ leaks: { levers }, currency }: ReviewRows): Sentence | null {
  const [lever] = levers
  if (!lever || !isShown(lever.costMicros, currency)) return null
  const link = linkOfBroken(lever.segment)
  const part = (name: NumberIn, unit: 'rate' | 'micros', otherEnd = lever[name]): SentencePart =>
    numberPart({ number: lever[name], unit, at: `/leaks/levers/0/${name}`, link, otherEnd }, currency, true)
  return {
    about: 'lever',
    parts: [
      words('If as few resolutions of '),
      { name: segmentName(lever.segment), link },
      words(' were taken back as in the middle of its peers ('),
      part('median', 'rate'),
      words(' in place of '),
      part('share', 'rate'),
      words('), a resolution would cost '),
      part('costMicros', 'micros'),
      words(' less: '),
      part('monthMicros', 'micros'),
      words(' a month, likely between '),
      part('highMicros', 'micros', lever.lowMicros),
      words(' and '),
      part('lowMicros', 'micros', lever.highMicros),
      words('.'),
    ],
  }
}

type NumberIn = { [Name in keyof Lever]: Lever[Name] extends number ? Name : never }[keyof Lever]
