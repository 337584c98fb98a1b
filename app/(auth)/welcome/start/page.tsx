import type { Metadata } from 'next'
import { requirePageAccess } from '#app/_http/require_page_access.ts'
import { readDemo } from '#server/demo/read_demo.ts'
import { readIngestion } from '#server/ingestion/read_ingestion.ts'
import { FirstSteps } from './first_steps.tsx'

export const metadata: Metadata = { title: 'First steps' }

export default async function FirstStepsPage() {
  const { workspaceId } = await requirePageAccess('/welcome/start', 'workspace:manage')
  const [demo, ingestion] = await Promise.all([readDemo(workspaceId), readIngestion(workspaceId)])
  return <FirstSteps demo={demo} storedEvents={ingestion.storedEvents} />
}
