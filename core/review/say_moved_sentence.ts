import { WAY_NAMES } from '../format/moved.ts'
import { segmentName } from '../format/segment_place.ts'
import type { ReviewRows, Sentence, SentencePart } from './contract.ts'
import { isShown, numberPart, words } from './number_parts.ts'
import { LINK_OF_MOVED, linkOfWay } from './review_links.ts'

/** @returns how the figure moved since the period before, which segment moved it most, and which one most the other way. */
export function movedSentence(rows: ReviewRows): Sentence | null {
  const { moved, period, currency } = rows
  const { changeMicros, isClear, basis } = moved
  if (changeMicros === null) return null
  const last = `last ${period.kind}`
  const of = basis === 'settled' && !period.isSettled ? 'Of what has settled, it' : 'It'
  if (!isClear || !isShown(changeMicros, currency))
    return { about: 'moved', parts: [words(`${of} shows no clear change against ${last}.`)] }
  const isDearer = changeMicros > 0
  const change = { number: changeMicros, unit: 'micros', at: '/moved/changeMicros', link: LINK_OF_MOVED } as const
  return {
    about: 'moved',
    parts: [
      words(`${of} is `),
      numberPart(change, currency, true),
      words(` ${isDearer ? 'above' : 'below'} ${last}`),
      ...foremost(rows, Math.sign(changeMicros), ': most of all by '),
      ...foremost(rows, -Math.sign(changeMicros), '; the other way most by '),
      words('.'),
    ],
  }
}

/** The segment that goes most one way, with what it adds, and by way of what. */
function foremost({ moved: { segments }, currency }: ReviewRows, sign: number, before: string): SentencePart[] {
  const place = segments.findIndex(({ micros }) => Math.sign(micros) === sign)
  const found = segments[place]
  if (!found || !isShown(found.micros, currency)) return []
  const link = linkOfWay(found.segment, found.way)
  return [
    words(before),
    { name: segmentName(found.segment), link },
    words(` (${WAY_NAMES[found.way]}), `),
    numberPart({ number: found.micros, unit: 'micros', at: `/moved/segments/${place}/micros`, link }, currency, true),
    ...(found.share === null
      ? []
      : [
          words(' or '),
          numberPart({ number: found.share, unit: 'rate', at: `/moved/segments/${place}/share`, link }, currency),
          words(' of it'),
        ]),
  ]
}
