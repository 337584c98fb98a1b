import type { ReviewRows, SaidFigure, Sentence } from './contract.ts'
import { numberPart, words } from './number_parts.ts'
import type { ReviewFigureKey } from './review_figures.ts'
import { linkOfFigure } from './review_links.ts'
import { leakSentence, leverSentence } from './say_leak_sentences.ts'
import { movedSentence } from './say_moved_sentence.ts'

const COUNT_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
/** Besides the first, as many figures as one remembers. */
const MOST_FIGURES = 2

/** @returns the period in sentences, the answer first: no number and no word that the rows do not bear. */
export function saySentences(rows: ReviewRows): Sentence[] {
  const cost = placed(rows, 'cost')
  if (cost.figure.now.sample === 0) return nothingSentences(rows)
  const first = cost.figure.now.standing
  const sentences = [
    first === 'settled' || first === 'expected' ? costSentence(rows, cost) : earlySentence(rows),
    movedSentence(rows),
    ...changedFigures(rows).map((found) => figureSentence(rows, found)),
    leakSentence(rows),
    leverSentence(rows),
    policySentence(rows),
  ]
  return sentences.filter((sentence) => sentence !== null)
}

interface Placed {
  figure: SaidFigure
  at: string
}

function placed({ figures }: ReviewRows, key: ReviewFigureKey): Placed {
  const place = figures.findIndex((figure) => figure.key === key)
  const figure = figures[place]
  if (!figure) throw new Error(`a review has the figure ${key}`)
  return { figure, at: `/figures/${place}` }
}

type Part = ReturnType<typeof words>

const unitOf = ({ unit }: SaidFigure) => unit

function cellNumber({ currency }: ReviewRows, { figure, at }: Placed, name: 'value' | 'low' | 'high'): Part {
  const link = linkOfFigure(figure.key, figure.whose)
  const { now } = figure
  const otherEnd = { value: now.value, low: now.high, high: now.low }[name]
  return numberPart({ number: now[name], unit: unitOf(figure), at: `${at}/now/${name}`, link, otherEnd }, currency)
}

function nothingSentences(rows: ReviewRows): Sentence[] {
  const { period, currency } = rows
  const kind = period.kind
  const { figure, at } = placed(rows, 'cases')
  const four = figure.meanOfFour
  const before =
    four.value === null || four.periods === 0
      ? []
      : [
          words(
            four.periods === 1 ? ` The ${kind} before had ` : ` The ${COUNT_WORDS[four.periods]} ${kind}s before had on average `,
          ),
          numberPart(
            { number: four.value, unit: 'count', at: `${at}/meanOfFour/value`, link: linkOfFigure('cases', 'all') },
            currency,
          ),
          words(' cases.'),
        ]
  return [{ about: 'nothing', parts: [words(`No case ended in this ${kind}${period.isOver ? '' : ' so far'}.`), ...before] }]
}

function costSentence(rows: ReviewRows, cost: Placed): Sentence {
  const isExpected = cost.figure.now.standing === 'expected'
  const band = isExpected
    ? [words(' ('), cellNumber(rows, cost, 'low'), words(' to '), cellNumber(rows, cost, 'high'), words(')')]
    : []
  return {
    about: 'cost',
    parts: [
      words(
        `${rows.period.isOver ? 'Cost' : 'Of the cases so far cost'} per accepted resolution ${isExpected ? 'is expected to settle at' : 'settled at'} `,
      ),
      cellNumber(rows, cost, 'value'),
      ...band,
      ...changeParts(rows, cost),
      words('.'),
    ],
  }
}

function earlySentence(rows: ReviewRows): Sentence {
  const isOver = rows.period.isOver
  const cases = placed(rows, 'cases')
  return {
    about: 'early',
    parts: [
      words('It is too early to say what an accepted resolution will cost. '),
      words(isOver ? 'There were ' : 'So far there were '),
      cellNumber(rows, cases, 'value'),
      words(` ${cases.figure.now.value === 1 ? 'case' : 'cases'}.`),
    ],
  }
}

/** Against the mean of the four before: `, 4.6% above the four weeks before`. */
function changeParts({ period, currency }: ReviewRows, { figure, at }: Placed): Part[] {
  const { change, meanOfFour } = figure
  if (!change) return []
  const { periods } = meanOfFour
  const before = periods === 1 ? `the ${period.kind} before` : `the ${COUNT_WORDS[periods]} ${period.kind}s before`
  if (change.meaning === 'unchanged' || change.meaning === 'no clear change')
    return [words(`, no clear change against ${before}`)]
  const unit = figure.unit === 'rate' ? 'points' : 'ratio'
  const link = linkOfFigure(figure.key, figure.whose)
  const size = numberPart({ number: change.value, unit, at: `${at}/change/value`, link }, currency, true)
  return [words(', '), size, words(` ${change.value > 0 ? 'above' : 'below'} ${before}`)]
}

const SUBJECTS: Partial<Record<ReviewFigureKey, readonly [string, string]>> = {
  takenBack: ['Of the resolutions ', ' are taken back'],
  accepted: ['Of the cases ', ' are accepted'],
  costAi: ['Where the AI began, an accepted resolution costs ', ''],
  costHuman: ['Where people began, an accepted resolution costs ', ''],
  saved: ['Against people alone an accepted resolution saves ', ''],
}

/** Those that changed clearly, in the order of the table, each piece of news once: what is taken back is not accepted, and a part may be all. */
function changedFigures(rows: ReviewRows): Placed[] {
  const changed = rows.figures.flatMap(({ key, change }) =>
    SUBJECTS[key] && change && change.tone !== 'neutral' ? [placed(rows, key)] : [],
  )
  const all = placed(rows, 'cost').figure.now.sample
  const isTwice = changed.some(({ figure }) => figure.key === 'takenBack')
  return changed
    .filter(({ figure: { key, whose, now } }) => !(isTwice && key === 'accepted') && (whose === 'all' || now.sample < all))
    .slice(0, MOST_FIGURES)
}

function figureSentence(rows: ReviewRows, found: Placed): Sentence {
  const [before, after] = SUBJECTS[found.figure.key] ?? ['', '']
  return {
    about: 'figures',
    parts: [words(before), cellNumber(rows, found, 'value'), words(after), ...changeParts(rows, found), words('.')],
  }
}

function policySentence({ policyChanges, policyVersion, period, currency }: ReviewRows): Sentence | null {
  if (policyChanges.length === 0) return null
  const link = { to: 'segments', segment: {}, state: null } as const
  return {
    about: 'policy',
    parts: [
      words(`The policy changed in this ${period.kind}: all figures here are by its version `),
      numberPart({ number: policyVersion, unit: 'count', at: '/policyVersion', link }, currency),
      words('.'),
    ],
  }
}
