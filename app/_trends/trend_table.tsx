'use client'
import { memo, useState } from 'react'
import { formatCount } from '#core/format/number.ts'
import { Button } from '../_ui/button.tsx'
import { Card } from '../_ui/card.tsx'
import { None } from '../_ui/none.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import { type LongRow, longRows } from './long_rows.ts'
import type { TrendModel } from './trend_model.ts'
import { bandOf, STANDING_WORDS, saidMark, type TrendWords } from './trend_words.ts'

/** A page is not to weigh more than is read of it: the rest comes when it is asked for. */
const FIRST_ROWS = 60

/** Every step of the whole and of each segment, one below the other, the latest first. */
export function TrendTable({ model, words }: { model: TrendModel; words: TrendWords }) {
  const [isWhole, setIsWhole] = useState(false)
  const rows = longRows(model)
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS)
  const hasBand = rows.some(({ point }) => point.low !== null)
  return (
    <Card id="table" title="As a table" hint="The latest first. The CSV above has the same rows." flush>
      <Table caption={`${words.name}, each step`} className="max-h-[34rem] overflow-y-auto">
        <TableHead>
          <TableRow className="sticky top-0 z-20">
            <TableHeaderCell>Time</TableHeaderCell>
            <TableHeaderCell>Segment</TableHeaderCell>
            <TableHeaderCell numeric>Value</TableHeaderCell>
            <TableHeaderCell>How sure</TableHeaderCell>
            {hasBand && <TableHeaderCell numeric>Nine times in ten</TableHeaderCell>}
            {words.against !== null && <TableHeaderCell numeric>Before</TableHeaderCell>}
            {words.against !== null && <TableHeaderCell>Change</TableHeaderCell>}
            <TableHeaderCell numeric>Rests on</TableHeaderCell>
            <TableHeaderCell>What happened</TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((row) => (
            <LongTableRow key={`${row.point.start} ${row.segment}`} {...{ row, words, hasBand }} />
          ))}
        </TableBody>
      </Table>
      {shown.length < rows.length && (
        <p className="p-4 print:hidden">
          <Button look="secondary" onClick={() => setIsWhole(true)}>
            Show all {formatCount(rows.length)} rows
          </Button>
        </p>
      )}
    </Card>
  )
}

const LongTableRow = memo(function LongTableRow({ row, words, hasBand }: { row: LongRow; words: TrendWords; hasBand: boolean }) {
  const { point, segment, whole } = row
  const { value, standing, sample, sampleWords } = point
  return (
    <TableRow>
      <TableCell className="whitespace-nowrap">{words.start(point.start)}</TableCell>
      <TableCell className={whole ? 'font-medium' : 'max-w-60 truncate'}>{segment}</TableCell>
      <TableCell numeric>{value === null ? <None reason="no value" /> : words.value(value)}</TableCell>
      <TableCell>{STANDING_WORDS[standing]}</TableCell>
      {hasBand && <TableCell numeric>{bandOf(point, words)}</TableCell>}
      {words.against !== null && <TableCell numeric>{whole && whole.before !== null && words.value(whole.before)}</TableCell>}
      {words.against !== null && <TableCell className="whitespace-nowrap">{whole?.change}</TableCell>}
      <TableCell numeric>
        <span title={sampleWords}>{formatCount(sample)}</span>
      </TableCell>
      <TableCell className="min-w-48 whitespace-normal wrap-anywhere">{whole?.marks.map(saidMark).join(', ')}</TableCell>
    </TableRow>
  )
})
