'use client'
import { type MouseEvent, useEffect, useRef } from 'react'
import { classNames } from '../_ui/class_names.ts'
import type { Command } from './command.ts'
import type { Found, FoundGroup } from './find_commands.ts'
import { Keys } from './keys.tsx'
import { Marked } from './marked.tsx'
import { keysOf } from './shortcuts.ts'

interface PaletteListProps {
  id: string
  groups: readonly FoundGroup[]
  /** The place of the chosen line among all. */
  chosen: number
  onPoint: (place: number) => void
  onChoose: (command: Command) => void
}

/** What is chosen by the mouse leaves the focus where the keys are heard. */
const stayInField = (event: MouseEvent): void => event.preventDefault()

export const optionId = (id: string, place: number): string => `${id}option${place}`

/** What was found, by groups; the focus stays in the field above. */
export function PaletteList({ id, groups, chosen, onPoint, onChoose }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[id="${optionId(id, chosen)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [id, chosen])
  const before = groups.map((_, index) => groups.slice(0, index).reduce((sum, { found }) => sum + found.length, 0))
  return (
    <div ref={list} id={`${id}list`} role="listbox" aria-label="Commands" className="min-h-0 flex-1 overflow-y-auto p-2">
      {groups.map(({ name, found, further }, index) => (
        <fieldset key={name} aria-labelledby={`${id}${name}`} className="min-w-0 pb-1">
          <p id={`${id}${name}`} className="px-2 pt-2 pb-1 text-xs font-semibold text-ink-default">
            {name}
            {further > 0 && <span className="font-normal"> and {further} more: type to find them</span>}
          </p>
          {found.map((line, within) => {
            const place = (before[index] ?? 0) + within
            return (
              <Line
                key={line.command.id}
                id={optionId(id, place)}
                {...{ line }}
                isChosen={place === chosen}
                onPoint={() => onPoint(place)}
                onChoose={() => onChoose(line.command)}
              />
            )
          })}
        </fieldset>
      ))}
      {groups.length === 0 && <p className="px-2 py-6 text-center text-sm text-ink-default">Nothing is named so.</p>}
    </div>
  )
}

interface LineProps {
  id: string
  line: Found
  isChosen: boolean
  onPoint: () => void
  onChoose: () => void
}

function Line({ id, line: { command, places }, isChosen, onPoint, onChoose }: LineProps) {
  const { name, hint, isOn } = command
  return (
    <button
      type="button"
      tabIndex={-1}
      id={id}
      role="option"
      aria-selected={isChosen}
      onMouseDown={stayInField}
      onPointerMove={isChosen ? undefined : onPoint}
      onClick={onChoose}
      className={classNames(
        'flex min-h-9 w-full cursor-pointer items-center gap-3 text-left rounded-tremor-small px-2 py-1.5 text-sm',
        isChosen ? 'bg-accent-faint text-ink' : 'text-ink-emphasis',
      )}
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate">
          <Marked text={name} places={places} />
        </span>
        {hint && <span className="block truncate text-xs text-ink-default">{hint}</span>}
      </span>
      {isOn && (
        <span className="text-xs text-ink-default">
          <span aria-hidden="true">✓ </span>on
        </span>
      )}
      <Keys keys={keysOf(command.id)} />
    </button>
  )
}
