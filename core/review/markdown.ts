import { formatInstant } from '../format/date.ts'
import { valueName } from '../format/segment.ts'
import { segmentName } from '../format/segment_place.ts'
import type { Review, ReviewAnswer, ReviewLink, SaidCell, SaidFigure, Sentence } from './contract.ts'
import { BAR_NAMES } from './moved_names.ts'
import { sayMoney } from './number_parts.ts'
import { periodDays, periodName } from './period_name.ts'
import { restatementWords } from './restatement_words.ts'
import { linkOfBroken, linkOfFigure } from './review_links.ts'
import { sayValue } from './say_cell.ts'

type Address = (link: ReviewLink) => string

/**
 * @param addressOf gives the address of what is behind a number.
 * @returns the review as Markdown: sentences with links, then its tables. Names that others gave cannot change its form.
 */
export function reviewMarkdown(review: ReviewAnswer, addressOf: Address): string {
  const { period, timeZone, policyVersion, acceptanceWindowDays, asOf } = review
  return [
    `# ${periodName(period)}: ${periodDays(period, timeZone)}`,
    review.sentences.map((sentence) => sentenceMarkdown(sentence, addressOf)).join('\n\n'),
    publicationLine(review),
    figuresTable(review, addressOf),
    movedTable(review),
    leversTable(review, addressOf),
    `Policy version ${policyVersion}, window ${acceptanceWindowDays} days, ${timeZone}. As of ${asOf}. Holdfast`,
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

/** What Markdown and HTML would read as their own. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()<>#+.!|~&@:-]/g, '\\$&').replace(/\s+/g, ' ')
const link = (text: string, address: string): string => `[${text}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`

const sentenceMarkdown = ({ parts }: Sentence, addressOf: Address): string =>
  parts
    .map((part) => {
      if ('name' in part) return link(escaped(part.name), addressOf(part.link))
      return 'number' in part ? link(part.text, addressOf(part.link)) : part.text
    })
    .join('')

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : [row(head), row(head.map((_, place) => (place === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n')

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
      standingWords(figure.now, (value) => say(figure, value)),
      say(figure, figure.last.value),
      say(figure, figure.meanOfFour.value),
      say(figure, figure.meanOfEight.value),
      changeWords(figure),
    ]),
  )
}

const standingWords = ({ standing, low, high }: SaidCell, say: (value: number | null) => string): string =>
  low === null || high === null ? (standing === 'none' ? '' : standing) : `${standing} (${say(low)} to ${say(high)})`

const changeWords = ({ change }: SaidFigure): string =>
  change === null ? '' : change.meaning === 'no clear change' ? `${change.text}, no clear change` : change.text

function movedTable({ moved, currency, period }: Review): string {
  if (moved.changeMicros === null) return ''
  const money = (micros: number): string => sayMoney(micros / 1e6, currency)
  const segments = moved.segments.map(({ segment, micros }) => [escaped(segmentName(segment)), money(micros)])
  const others = moved.others.count > 0 ? [[`${moved.others.count} others together`, money(moved.others.micros)]] : []
  return [
    `## What moved it since last ${period.kind}: ${money(moved.changeMicros)}`,
    table(
      ['By', 'Adds'],
      moved.bars.map(({ key, micros }) => [BAR_NAMES[key], money(micros)]),
    ),
    table(['Segment', 'Adds'], [...segments, ...others]),
  ].join('\n\n')
}

function leversTable({ leaks, currency }: Review, addressOf: Address): string {
  if (leaks.levers.length === 0) return ''
  const money = (micros: number): string => sayMoney(micros / 1e6, currency)
  const rows = leaks.levers.map(({ segment, costMicros, monthMicros, lowMicros, highMicros }) => [
    link(escaped(segmentName(segment)), addressOf(linkOfBroken(segment))),
    money(costMicros),
    money(monthMicros),
    `${money(highMicros)} to ${money(lowMicros)}`,
  ])
  const most = leaks.largest
  const where = most
    ? `Rework: ${money(leaks.totalMicros)}, most of it in ${escaped(`${valueName('language', most.language)}, ${valueName('topic', most.topic)}`)}.`
    : ''
  return [
    '## Where value leaks',
    where,
    table(['If as few were taken back as in the middle of its peers', 'A resolution', 'A month', 'Likely between'], rows),
  ].join('\n\n')
}
