import type { Metadata } from 'next'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { LiveProvider } from '#app/_live/live_provider.tsx'
import { FirstSteps } from '#app/_welcome/first_steps.tsx'
import { readDemo } from '#server/demo/read_demo.ts'
import { readStanding } from '#server/ingestion/read_standing.ts'

export const metadata: Metadata = { title: 'First steps' }

export default async function FirstStepsPage(props: ScreenProps) {
  const { workspaceId } = await requirePageAccess('welcome', props)
  // The counters alone: what waits is told by the live connection, and a queue that is away keeps nobody from here.
  const [demo, { counters }] = await Promise.all([readDemo(workspaceId), readStanding(workspaceId)])
  return (
    <LiveProvider>
      <FirstSteps demo={demo} storedEvents={counters.storedEvents} />
    </LiveProvider>
  )
}
