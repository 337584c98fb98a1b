'use client'
import { useEffect, useState } from 'react'
import { browserStore } from '../_commands/browser_store.ts'
import { Card } from '../_ui/card.tsx'
import { type BrowserChoice, keepBrowserChoice, readBrowserChoice } from './browser_choice.ts'
import { playSound } from './play_sound.ts'

const NOTHING: BrowserChoice = { notifies: false, sounds: false }

/** How this browser tells of what begins to fire while Holdfast is open in it: by choice, for this browser alone. */
export function BrowserCard() {
  const [choice, setChoice] = useState(NOTHING)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => setChoice(readBrowserChoice(browserStore())), [])
  const choose = (chosen: BrowserChoice) => {
    keepBrowserChoice(browserStore(), chosen)
    setChoice(chosen)
  }
  const notify = async (notifies: boolean) => {
    setProblem(null)
    const refusal = notifies ? await refusalOfNotifications() : null
    if (refusal) return setProblem(refusal)
    choose({ ...choice, notifies })
  }
  const sound = (sounds: boolean) => {
    if (sounds) playSound()
    choose({ ...choice, sounds })
  }
  return (
    <Card
      id="this-browser"
      title="In this browser"
      hint="While Holdfast is open in a tab, what begins to fire is said by a banner. This browser can also tell you while you look at something else."
      className="print:hidden"
    >
      <div className="flex flex-wrap gap-x-6 gap-y-2 text-sm text-ink">
        <Tick label="Show a notification" checked={choice.notifies} onChange={(on) => void notify(on)} />
        <Tick label="Play a sound" checked={choice.sounds} onChange={sound} />
      </div>
      {problem && (
        <p role="alert" className="mt-2 text-sm text-bad">
          {problem}
        </p>
      )}
    </Card>
  )
}

const Tick = ({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) => (
  <label className="flex min-h-6 cursor-pointer items-center gap-2">
    <input
      type="checkbox"
      className="size-4 accent-accent"
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
    {label}
  </label>
)

async function refusalOfNotifications(): Promise<string | null> {
  if (!('Notification' in window)) return 'This browser shows no notifications of pages, or not without https.'
  const answer = await Notification.requestPermission()
  return answer === 'granted' ? null : 'This browser was told to show no notifications of Holdfast: allow them in its settings.'
}
