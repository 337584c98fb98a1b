'use client'
import type { ComparedVersions } from '#core/release/contract.ts'
import { ChartFiles } from '../_export/chart_files.tsx'
import { Card } from '../_ui/card.tsx'
import { AGES_RIGHT, AgesDrawing } from '../_ui/charts/ages_drawing.tsx'
import { None } from '../_ui/none.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import { agesFile } from './releases_file.ts'
import { VERDICT_LOOKS } from './verdict_looks.ts'
import { prepareVersionAges, type VersionAges } from './version_ages.ts'

const HEIGHT = 220

/** How soon resolutions of either version are taken back: a chart, and a table behind it. */
export function VersionAgesCard({ answer }: { answer: ComparedVersions }) {
  const model = prepareVersionAges(answer, HEIGHT)
  if (!model) return null
  const { before, after, takenBack } = answer.comparison
  const { verdict } = takenBack
  const colour = verdict === 'worse' || verdict === 'better' ? VERDICT_LOOKS[verdict].colour : 'var(--accent)'
  return (
    <Card
      id="ages"
      title={model.title}
      hint={`Of ${before.version}, as if it had had the topics and languages of ${after.version}.`}
      actions={
        <ChartFiles
          chart="ages"
          what="the shares by age"
          file={() => agesFile(answer)}
          picture={() => ({
            words: {
              name: `holdfast-versions-${before.version}-${after.version}`,
              title: model.title,
              legend: [
                { name: before.version, colour: 'var(--ink-default)' },
                { name: after.version, colour },
              ],
              lines: ['Share of resolutions that were taken back, by days since they were resolved. Holdfast'],
              right: AGES_RIGHT,
            },
          })}
        />
      }
      className="h-full"
    >
      <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-default">
        <Key name={before.version} colour="var(--ink-default)" />
        <Key name={after.version} colour={colour} />
      </ul>
      <AgesDrawing
        {...{ colour, title: model.title, description: model.description, curves: model.curves, before: model.before }}
        now={model.after}
        day={null}
        height={HEIGHT}
      />
      <details className="mt-3 print:hidden">
        <summary className="w-fit cursor-pointer text-sm text-ink-default hover:text-ink">Show as a table</summary>
        <AgesTable rows={model.rows} before={before.version} after={after.version} />
      </details>
    </Card>
  )
}

const Key = ({ name, colour }: { name: string; colour: string }) => (
  <li className="flex items-center gap-2">
    <span aria-hidden="true" className="h-0.5 w-5 shrink-0" style={{ background: colour }} />
    <span className="wrap-anywhere">{name}</span>
  </li>
)

const AgesTable = ({ rows, before, after }: Pick<VersionAges, 'rows'> & { before: string; after: string }) => (
  <Table caption="Taken back by age" className="mt-2">
    <TableHead>
      <TableRow>
        <TableHeaderCell>Within</TableHeaderCell>
        <TableHeaderCell numeric>{before}</TableHeaderCell>
        <TableHeaderCell numeric>{after}</TableHeaderCell>
      </TableRow>
    </TableHead>
    <TableBody>
      {rows.map((row) => (
        <TableRow key={row.age}>
          <TableCell>{row.age}</TableCell>
          <TableCell numeric>{row.before ?? <None reason="too few are as old" />}</TableCell>
          <TableCell numeric>{row.after ?? <None reason="too few are as old" />}</TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
)
