import type { PreviewAnswer } from '#core/alert/preview_contract.ts'
import type { RuleBodyInput } from '#core/alert/rule_contract.ts'
import type { Release } from '#core/release/contract.ts'
import { Card } from '../../_ui/card.tsx'
import { WatchedLineDrawing } from '../../_ui/charts/watched_line_drawing.tsx'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '../../_ui/table.tsx'
import type { PreviewModel } from '../prepare_preview.ts'
import { prepareReplayChart } from './replay_chart.ts'

interface ReplayCardProps {
  model: PreviewModel
  replay: PreviewAnswer['replay']
  body: RuleBodyInput
  releases: readonly Release[]
  currency: string
  timeZone: string
}

/** What the rule would have said in the last 90 days: on a chart beside the releases, and as a table. */
export function ReplayCard({ model, replay, body, releases, currency, timeZone }: ReplayCardProps) {
  const { title, hint, rows, spans } = model.replay
  const chart = prepareReplayChart({ replay, body, releases, spans, currency, timeZone })
  return (
    <Card id="replay" title={<span data-testid="replay-title">{title}</span>} hint={hint}>
      {chart ? (
        <>
          <p className="mb-1 text-xs text-ink-default">{chart.unit}</p>
          <WatchedLineDrawing {...chart.drawing} title={title} description={hint} />
        </>
      ) : (
        <p className="text-sm text-ink-default">{model.missing ?? 'There is nothing to replay yet.'}</p>
      )}
      {rows.length > 0 && (
        <div className="-mx-4 mt-4 sm:-mx-5">
          <Table caption="What it would have said" className="max-h-96 overflow-y-auto">
            <TableHead>
              <TableRow>
                <TableHeaderCell>Would have fired</TableHeaderCell>
                <TableHeaderCell>It would have said</TableHeaderCell>
                <TableHeaderCell numeric>Lasted</TableHeaderCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map(({ key, fired, said, lasted }) => (
                <TableRow key={key}>
                  <TableCell className="font-medium whitespace-nowrap text-ink">{fired}</TableCell>
                  <TableCell className="min-w-56 whitespace-normal">{said}</TableCell>
                  <TableCell numeric className="whitespace-nowrap">
                    {lasted}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      )}
    </Card>
  )
}
