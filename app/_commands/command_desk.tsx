'use client'
import { usePathname } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { localDate } from '../_view/period.ts'
import { useAddress } from '../_view/use_view.ts'
import { fillScreen, giveScreenBack } from '../_wall/full_screen.ts'
import { actOf } from './act.ts'
import { browserStore } from './browser_store.ts'
import type { Command, Deed } from './command.ts'
import type { CommandSettings } from './command_host.tsx'
import { commandsOf } from './commands.ts'
import { addressWith, type Here } from './here.ts'
import { Palette } from './palette.tsx'
import { keepRecent, recentCommands } from './recent_commands.ts'
import { exportsOf, pressExport } from './screen_exports.ts'
import { ShortcutHelp } from './shortcut_help.tsx'
import { areSingleKeysOn } from './single_keys.ts'
import { useLoadedChoices } from './use_loaded_choices.ts'

export interface CommandDeskProps {
  settings: CommandSettings
  /** What was asked for last: the `palette`, or the id of a command. Another object each time. */
  asked: { command: string } | null
  onSay: (words: string) => void
}

type Shown = 'palette' | 'filter' | 'help' | null

/** Shows the palette and the help, and does what is asked for. */
export function CommandDesk({ settings, asked, onSay }: CommandDeskProps) {
  const [shown, setShown] = useState<Shown>(null)
  const path = usePathname()
  const { latest, goTo } = useAddress()
  const choices = useLoadedChoices()
  const here = (): Here => ({
    ...settings,
    ...{ path, params: latest(), today: localDate(Date.now(), settings.timeZone) },
    ...{ exports: exportsOf(document), singleKeys: areSingleKeysOn(browserStore()) },
    ...choices.loaded,
  })
  const show = (what: Shown) => {
    if (what === 'palette' || what === 'filter') choices.load()
    setShown(what)
  }
  const run = (does: Deed) => {
    if (does.kind === 'go') return goTo(does.address)
    if (does.kind === 'look') return goTo(addressWith(here(), does.change))
    if (does.kind === 'wall') {
      void (does.enters ? fillScreen(document) : giveScreenBack(document))
      return goTo(does.address)
    }
    if (does.kind === 'say') return onSay(does.words)
    if (does.kind === 'press') return pressExport(document, does.label)
    if (does.act === 'help' || does.act === 'filter') return show(does.act)
    return actOf(does.act).then(onSay)
  }
  const answer = useEffectEvent((command: string) => {
    if (command === 'palette') return show(shown === 'palette' || shown === 'filter' ? null : 'palette')
    const found = commandsOf(here()).find(({ id }) => id === command)
    if (found) void run(found.does)
  })
  useEffect(() => {
    if (asked) answer(asked.command)
  }, [asked])
  const choose = (command: Command) => {
    keepRecent(browserStore(), settings.workspaceSlug, command.id)
    // The dialog closes first: what lies under one cannot be reached.
    flushSync(() => setShown(null))
    void run(command.does)
  }
  const close = () => setShown(null)
  if (shown === 'help') return <ShortcutHelp commands={commandsOf(here())} onClose={close} />
  if (shown === null) return null
  return (
    <Palette
      here={here()}
      recent={recentCommands(browserStore(), settings.workspaceSlug)}
      filtersOnly={shown === 'filter'}
      problem={choices.problem}
      onWiden={() => setShown('palette')}
      onChoose={choose}
      onClose={close}
    />
  )
}
