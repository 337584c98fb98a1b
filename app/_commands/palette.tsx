'use client'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { Modal } from '../_ui/modal.tsx'
import type { Command } from './command.ts'
import { commandsOf, conversationCommand } from './commands.ts'
import { findCommands } from './find_commands.ts'
import type { Here } from './here.ts'
import { movedTo } from './moved_to.ts'
import { PaletteFooter } from './palette_footer.tsx'
import { optionId, PaletteList } from './palette_list.tsx'

interface PaletteProps {
  here: Here
  /** The ids of the commands that were used last. */
  recent: readonly string[]
  /** Whether it offers what narrows the figures alone. */
  filtersOnly: boolean
  /** Whether filters and saved views could not be loaded. */
  problem: boolean
  /** Offers everything again. */
  onWiden: () => void
  onChoose: (command: Command) => void
  onClose: () => void
}

/** All that can be asked for, found by a few letters: a field, and a list of which one line is chosen. */
export function Palette({ here, recent, filtersOnly, problem, onWiden, onChoose, onClose }: PaletteProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const commands = useMemo(() => commandsOf(here), [here])
  const groups = useMemo(() => {
    const found = findCommands(commands, { typed, filtersOnly, recent })
    if (typed.trim() === '' || filtersOnly) return found
    const conversation = { command: conversationCommand(here, typed.trim()), places: [] }
    return [...found, { name: 'Conversations' as const, found: [conversation], further: 0 }]
  }, [commands, typed, filtersOnly, recent, here])
  const lines = groups.flatMap(({ found }) => found)
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const line = lines[chosen]
    const moved = movedTo(event.key, chosen, lines.length)
    if (event.key === 'Enter' && line) onChoose(line.command)
    else if (event.key === 'Backspace' && typed === '' && filtersOnly) onWiden()
    else if (moved !== null) setChosen(moved)
    else return
    event.preventDefault()
  }
  const words = filtersOnly ? 'Filter by topic, language, range …' : 'Search screens, filters, figures, or a conversation id'
  return (
    <Modal
      label={filtersOnly ? 'Filter' : 'Search and commands'}
      onClose={onClose}
      className="mx-auto mt-[8dvh] mb-auto w-[min(40rem,calc(100vw-1.5rem))] p-0"
    >
      <div data-palette className="flex max-h-[80dvh] flex-col">
        <input
          type="text"
          role="combobox"
          aria-label={words}
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={lines.length > 0 ? optionId(id, chosen) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={words}
          value={typed}
          onKeyDown={press}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosen(0)
          }}
          className="h-12 w-full shrink-0 border-b border-line bg-transparent px-4 text-base text-ink -outline-offset-2 placeholder:text-ink-subtle focus-visible:outline-none"
        />
        <p role="status" className="sr-only">
          {lines.length === 1 ? '1 result' : `${lines.length} results`}
        </p>
        <PaletteList {...{ id, groups, chosen }} onPoint={setChosen} onChoose={onChoose} />
        <PaletteFooter {...{ filtersOnly, problem }} />
      </div>
    </Modal>
  )
}
