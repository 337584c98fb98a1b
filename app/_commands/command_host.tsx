'use client'
import { type ComponentType, useEffect, useEffectEvent, useState } from 'react'
import type { Role } from '#core/access/scopes.ts'
import { hearAsked } from './ask_for.ts'
import { browserStore } from './browser_store.ts'
import type { CommandDeskProps } from './command_desk.tsx'
import { listenToKeys } from './listen_to_keys.ts'
import { areSingleKeysOn } from './single_keys.ts'

export interface CommandSettings {
  workspaceSlug: string
  role: Role
  timeZone: string
  firstDayOfWeek: number
}

/** How long it is said what a command did. */
const SAID_MS = 3_000

/** Hears shortcuts on every screen. Palette, help and what commands do are loaded when the first is asked for. */
export function CommandHost({ settings }: { settings: CommandSettings }) {
  const [Desk, setDesk] = useState<ComponentType<CommandDeskProps> | null>(null)
  const [asked, setAsked] = useState<{ command: string } | null>(null)
  const [said, setSaid] = useState('')
  const ask = useEffectEvent(async (command: string) => {
    if (!Desk) {
      const loaded = await import('./command_desk.tsx').catch(() => null)
      if (!loaded) return setSaid('Holdfast cannot be reached.')
      setDesk(() => loaded.CommandDesk)
    }
    setAsked({ command })
  })
  useEffect(() => {
    const hear = (command: string) => void ask(command)
    const stops = [hearAsked(hear), listenToKeys(document, { ask: hear, areSingleKeysOn: () => areSingleKeysOn(browserStore()) })]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => setSaid(''), SAID_MS)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <>
      {Desk && <Desk {...{ settings, asked }} onSay={setSaid} />}
      <div role="status" className="pointer-events-none fixed inset-x-0 bottom-6 z-40 flex justify-center px-4 print:hidden">
        {said !== '' && <span className="rounded-tremor-default bg-ink px-4 py-2 text-sm text-surface shadow-lg">{said}</span>}
      </div>
    </>
  )
}
