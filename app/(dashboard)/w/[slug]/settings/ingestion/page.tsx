import type { Metadata } from 'next'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { DimensionValues } from '#app/_settings/ingestion/dimension_values.tsx'
import { IngestionLive } from '#app/_settings/ingestion/ingestion_live.tsx'
import { RejectedEvents } from '#app/_settings/ingestion/rejected_events.tsx'
import { Card } from '#app/_ui/card.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { listRejectedEvents } from '#server/ingestion/list_rejected_events.ts'
import { countDimensionValues } from '#server/segment/count_dimension_values.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Ingestion' }

export default async function IngestionPage(props: ScreenProps) {
  const { workspaceId } = await requirePageAccess('ingestion', props)
  const [workspace, rejected, values] = await Promise.all([
    readWorkspace(workspaceId),
    listRejectedEvents(workspaceId),
    countDimensionValues(workspaceId),
  ])
  return (
    <>
      <PageHeader title="Ingestion" hint="What arrived, what waits, and what was refused." />
      <div className="space-y-5">
        <IngestionLive timeZone={workspace.policy.timeZone} />
        <Card
          id="rejected"
          title="Refused from the queue lately"
          hint="The last 100 events of other programs’ jobs that were refused. Their data is not kept."
          flush
        >
          <RejectedEvents events={rejected} timeZone={workspace.policy.timeZone} />
        </Card>
        <Card
          id="values"
          title="Values of the dimensions"
          hint="Values beyond the first 1,000 of a dimension are counted together, as “other values”."
        >
          <DimensionValues values={values} />
        </Card>
      </div>
    </>
  )
}
