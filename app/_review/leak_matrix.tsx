import { formatWholeMoney } from '#core/format/money.ts'
import { valueName } from '#core/format/segment.ts'
import type { ReviewLink } from '#core/review/contract.ts'
import { linkOfBroken } from '#core/review/review_links.ts'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import { Behind } from './behind.tsx'
import type { ShownReview } from './shown_review.ts'

/** On a phone as many cells as one reads. */
const MOST_LISTED = 10

/** Rework by topic and language with sums; on a phone its largest cells. */
export function LeakMatrix({ review }: { review: ShownReview }) {
  const { topics, languages, cells, beyond, totalMicros } = review.leaks
  const most = Math.max(1, ...beyond.flat())
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, micros) => total + micros, 0)
  const say = (micros: number): string => formatWholeMoney(micros / 1e6, review.currency)
  return (
    <div className="min-w-0" id="leak-matrix">
      <div className="-mx-4 max-sm:hidden sm:-mx-5">
        <Table caption="Rework by topic and language">
          <TableHead>
            <TableRow>
              <TableHeaderCell>
                <span className="sr-only">Topic</span>
              </TableHeaderCell>
              {languages.map((language) => (
                <TableHeaderCell key={language} numeric>
                  {valueName('language', language)}
                </TableHeaderCell>
              ))}
              <TableHeaderCell numeric>All</TableHeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {topics.map((topic, row) => (
              <TableRow key={topic}>
                <TableCell>{valueName('topic', topic)}</TableCell>
                {languages.map((language, column) => (
                  <Leak
                    key={language}
                    part={Math.max(0, beyond[row]?.[column] ?? 0) / most}
                    words={say(cells[row]?.[column] ?? 0)}
                    more={say(beyond[row]?.[column] ?? 0)}
                    review={review}
                    link={linkOfBroken({ topic, language })}
                  />
                ))}
                <TableCell numeric className="font-medium">
                  {say(sum(cells[row] ?? []))}
                </TableCell>
              </TableRow>
            ))}
            <TableRow className="font-medium">
              <TableCell>All</TableCell>
              {languages.map((language, column) => (
                <TableCell key={language} numeric>
                  {say(sum(cells.map((row) => row[column] ?? 0)))}
                </TableCell>
              ))}
              <TableCell numeric className="font-semibold">
                {say(totalMicros)}
              </TableCell>
            </TableRow>
          </TableBody>
        </Table>
      </div>
      <LargestCells review={review} say={say} />
    </div>
  )
}

interface LeakProps {
  /** What it comes to beyond its peers, of the most that any does. */
  part: number
  words: string
  more: string
  review: ShownReview
  link: ReviewLink
}

/** From here on a cell says what it comes to beyond its peers. */
const LEAST_TOLD = 0.15

/** The more beyond its peers, the more orange. */
function Leak({ part, words, more, review, link }: LeakProps) {
  return (
    <TableCell numeric className="p-0!">
      <Behind
        review={review}
        link={link}
        className="block px-3 py-2 text-ink hover:underline [print-color-adjust:exact]"
        plainClassName="block px-3 py-2 text-ink [print-color-adjust:exact]"
        style={{ background: `color-mix(in srgb, var(--part-rework) ${Math.round(part * 55)}%, transparent)` }}
      >
        {words}
        {part >= LEAST_TOLD && <span className="block text-xs">{more} more</span>}
      </Behind>
    </TableCell>
  )
}

function LargestCells({ review, say }: { review: ShownReview; say: (micros: number) => string }) {
  const { topics, languages, cells } = review.leaks
  const all = topics.flatMap((topic, row) =>
    languages.map((language, column) => ({ topic, language, micros: cells[row]?.[column] ?? 0 })),
  )
  const largest = all.filter(({ micros }) => micros > 0).sort((a, b) => b.micros - a.micros)
  return (
    <ul className="divide-y divide-line text-sm sm:hidden print:hidden">
      {largest.slice(0, MOST_LISTED).map(({ topic, language, micros }) => (
        <li key={`${topic}/${language}`} className="flex justify-between gap-4 py-1.5">
          <Behind review={review} link={linkOfBroken({ topic, language })} className="min-w-0 underline-offset-4 hover:underline">
            {valueName('topic', topic)}, {valueName('language', language)}
          </Behind>
          <span className="tabular-nums">{say(micros)}</span>
        </li>
      ))}
    </ul>
  )
}
