'use client'
import { useRouter } from 'next/navigation'
import { lazy, Suspense, useState } from 'react'
import { sendJson } from '../_form/send_json.ts'
import { Button } from '../_ui/button.tsx'
import type { ShownChannel } from './form/shown_channel.ts'

// Needed once in the life of a workspace.
const WhoHears = lazy(() => import('./who_hears.tsx').then((file) => ({ default: file.WhoHears })))

/** Turns the ready-made rules on, by one choice; where there are channels, it asks which of them hear of it. */
export function WatchUsual() {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [channels, setChannels] = useState<ShownChannel[]>([])
  const watch = async (channelIds: readonly string[]) => {
    setBusy(true)
    const sent = await sendJson('POST', '/api/v1/rules/ready-made', { isOn: true, channelIds })
    setProblem(sent.ok ? null : sent.problem.message)
    setBusy(false)
    setChannels([])
    if (sent.ok) router.refresh()
  }
  const ask = async () => {
    setBusy(true)
    const { loadChannels } = await import('./load_channels.ts')
    const found = await loadChannels()
    setBusy(false)
    setChannels(found)
    if (found.length === 0) await watch([])
  }
  return (
    <>
      <Button look="secondary" loading={busy} onClick={() => void ask()}>
        Watch the usual
      </Button>
      <p className="w-full text-sm text-ink-default" role={problem === null ? undefined : 'alert'}>
        {problem ??
          'The usual: drift of cost per accepted resolution, silent sources, vanished fields, handoffs that nobody takes up.'}
      </p>
      {channels.length > 0 && (
        <Suspense>
          <WhoHears {...{ channels, busy }} onClose={() => setChannels([])} onChosen={(channelIds) => void watch(channelIds)} />
        </Suspense>
      )}
    </>
  )
}
