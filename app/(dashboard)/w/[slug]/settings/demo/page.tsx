import type { Metadata } from 'next'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { DemoPanel } from '#app/_settings/demo/demo_panel.tsx'
import { Card } from '#app/_ui/card.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { DEMO_WEEKS } from '#core/demo/history.ts'
import { readDemo } from '#server/demo/read_demo.ts'

export const metadata: Metadata = { title: 'Demo' }

export default async function DemoPage(props: ScreenProps) {
  const { workspaceId } = await requirePageAccess('demo', props)
  return (
    <>
      <PageHeader
        title="Demo"
        hint={`A believable support operation sends its events by the same door as everyone: ${DEMO_WEEKS} weeks of history, then live.`}
      />
      <Card>
        <DemoPanel initial={await readDemo(workspaceId)} />
      </Card>
    </>
  )
}
