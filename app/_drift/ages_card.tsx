import type { DriftSeriesAnswer } from '#core/drift/contract.ts'
import type { StateWord } from '#core/format/drift.ts'
import { ChartFiles } from '../_export/chart_files.tsx'
import { Card } from '../_ui/card.tsx'
import { AgesDrawing } from '../_ui/charts/ages_drawing.tsx'
import { None } from '../_ui/none.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../_ui/table.tsx'
import { type AgesModel, prepareAges } from './ages_model.ts'
import { COLOURS } from './state_colours.ts'

const HEIGHT = 220

/** How soon they come back, then and now; nothing for a series that is about something else. */
export function AgesCard({ answer, state }: { answer: DriftSeriesAnswer; state: StateWord }) {
  const model = prepareAges(answer, HEIGHT)
  if (!model) return null
  const { title, rows, ...drawn } = model
  const file = async () => (await import('./drift_files.ts')).agesFile(answer)
  const words = async () => (await import('./picture_words.ts')).agesPicture(answer, title)
  return (
    <Card
      id="ages"
      title={title}
      hint="Share taken back, by days since resolved."
      actions={<ChartFiles chart="ages" what="the shares by age" file={file} picture={async () => ({ words: await words() })} />}
      className="h-full"
    >
      <AgesDrawing {...drawn} title={title} height={HEIGHT} colour={COLOURS[state === 'steady' ? 'shifted' : state]} />
      <details className="mt-3 print:hidden">
        <summary className="w-fit cursor-pointer text-sm text-ink-default hover:text-ink">Show as a table</summary>
        <AgesTable rows={rows} />
      </details>
    </Card>
  )
}

function AgesTable({ rows }: Pick<AgesModel, 'rows'>) {
  return (
    <Table caption="Taken back by days since resolved" className="mt-2">
      <TableHead>
        <TableRow>
          <TableHeaderCell>Days</TableHeaderCell>
          <TableHeaderCell numeric>Before</TableHeaderCell>
          <TableHeaderCell numeric>Now</TableHeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ days, before, now }) => (
          <TableRow key={days}>
            <TableCell>{days}</TableCell>
            <TableCell numeric>{before}</TableCell>
            <TableCell numeric>{now ?? <None reason="too few are as old" />}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
