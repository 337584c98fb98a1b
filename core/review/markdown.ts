import { formatInstant } from '../format/date.ts'
import { formatFineMoney, formatWholeMoney } from '../format/money.ts'
import { segmentName } from '../format/segment_place.ts'
import { contextMarkdown } from '../review_context/markdown_context.ts'
import type { ReviewAction } from './action_contract.ts'
import type { Review, ReviewAnswer, ReviewLink, SaidFigure, Sentence } from './contract.ts'
import { actionsMarkdown } from './markdown_actions.ts'
import { movedMarkdown } from './markdown_moved.ts'
import { escaped, table } from './markdown_table.ts'
import { timelineMarkdown } from './markdown_timeline.ts'
import { sayMoney } from './number_parts.ts'
import { periodDays, periodName } from './period_name.ts'
import { restatementWords } from './restatement_words.ts'
import { linkOfBroken, linkOfFigure } from './review_links.ts'
import { sayRange, sayValue } from './say_cell.ts'
import { segmentOfLargest } from './say_leak_sentences.ts'

type Address = (link: ReviewLink) => string

/** What people wrote about a review: what is to be done, and its note, which is Markdown. */
interface Written {
  actions?: readonly ReviewAction[]
  note?: string
}

/**
 * @param addressOf gives the address of what is behind a number.
 * @returns the review as Markdown: sentences with links, then its tables. Names that others gave cannot change its form.
 */
export function reviewMarkdown(review: ReviewAnswer, addressOf: Address, { actions = [], note = '' }: Written = {}): string {
  const { period, timeZone, policyVersion, acceptanceWindowDays, asOf } = review
  return [
    `# ${periodName(period)}: ${periodDays(period, timeZone)}`,
    review.sentences.map((sentence) => sentenceMarkdown(sentence, addressOf)).join('\n\n'),
    publicationLine(review),
    figuresTable(review, addressOf),
    movedMarkdown(review),
    leversTable(review, addressOf),
    timelineMarkdown(review),
    actionsMarkdown(actions),
    contextMarkdown(review),
    `Policy version ${policyVersion}, window ${acceptanceWindowDays} days, ${timeZone}. As of ${asOf}. Holdfast`,
    // Last, since it is Markdown itself: nothing that it begins can take in the rest.
    note === '' ? '' : `## Notes\n\n${note}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function publicationLine({ publication, currency, timeZone }: ReviewAnswer): string {
  if (!publication) return ''
  const { at, by, restatement } = publication
  return `Published on ${formatInstant(at, timeZone)} by ${escaped(by)}. This figure: ${restatementWords(restatement, currency)}`
}

const link = (text: string, address: string): string => `[${text}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`

const sentenceMarkdown = ({ parts }: Sentence, addressOf: Address): string =>
  parts
    .map((part) => {
      if ('name' in part) return link(escaped(part.name), addressOf(part.link))
      return 'number' in part ? link(part.text, addressOf(part.link)) : part.text
    })
    .join('')

function figuresTable({ figures, period, currency }: Review, addressOf: Address): string {
  const head = ['', `This ${period.kind}`, '', `Last ${period.kind}`, 'Mean of 4', 'Mean of 8', 'Against 4']
  const say = (figure: SaidFigure, value: number | null): string => sayValue(value, figure.unit, currency)
  return table(
    head,
    figures.map((figure) => [
      figure.isPart ? `– ${figure.name}` : figure.name,
      figure.now.value === null
        ? say(figure, null)
        : link(say(figure, figure.now.value), addressOf(linkOfFigure(figure.key, figure.whose))),
      standingWords(figure, currency),
      say(figure, figure.last.value),
      say(figure, figure.meanOfFour.value),
      say(figure, figure.meanOfEight.value),
      changeWords(figure),
    ]),
  )
}

function standingWords({ now, unit }: SaidFigure, currency: string): string {
  const range = sayRange(now, unit, currency)
  return range === '' ? (now.standing === 'none' ? '' : now.standing) : `${now.standing} (${range})`
}

const changeWords = ({ change }: SaidFigure): string =>
  change === null ? '' : change.meaning === 'no clear change' ? `${change.text}, no clear change` : change.text

function leversTable({ leaks, currency }: Review, addressOf: Address): string {
  if (leaks.levers.length === 0) return ''
  const money = (micros: number): string => sayMoney(micros / 1e6, currency)
  const whole = (micros: number): string => formatWholeMoney(micros / 1e6, currency)
  const rows = leaks.levers.map(({ segment, costMicros, monthMicros, lowMicros, highMicros }) => [
    link(escaped(segmentName(segment)), addressOf(linkOfBroken(segment))),
    formatFineMoney(costMicros / 1e6, currency),
    whole(monthMicros),
    `${whole(Math.abs(highMicros))} to ${whole(Math.abs(lowMicros))}`,
  ])
  const most = leaks.largest
  const place = most && escaped(segmentName(segmentOfLargest(most)))
  const beyond = most?.beyondMicros ? `, ${money(most.beyondMicros)} beyond its peers` : ''
  const where = most ? `Rework: ${money(leaks.totalMicros)}; ${money(most.micros)} in ${place}${beyond}.` : ''
  return [
    '## Where value leaks',
    where,
    table(['If as few were taken back as in the middle of its peers', 'A resolution', 'A month', 'Likely between'], rows),
  ].join('\n\n')
}
