import type { Metadata } from 'next'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { LiveProvider } from '#app/_live/live_provider.tsx'
import { FirstSteps } from '#app/_welcome/first_steps.tsx'
import { readDemo } from '#server/demo/read_demo.ts'
import { readIngestion } from '#server/ingestion/read_ingestion.ts'

export const metadata: Metadata = { title: 'First steps' }

export default async function FirstStepsPage(props: ScreenProps) {
  const { workspaceId } = await requirePageAccess('welcome', props)
  const [demo, ingestion] = await Promise.all([readDemo(workspaceId), readIngestion(workspaceId)])
  return (
    <LiveProvider>
      <FirstSteps demo={demo} storedEvents={ingestion.storedEvents} />
    </LiveProvider>
  )
}
