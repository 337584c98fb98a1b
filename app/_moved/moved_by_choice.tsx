'use client'
import { useState } from 'react'
import type { MovedAnswer } from '#core/moved/contract.ts'
import { DIMENSION_NAMES, OPEN_DIMENSIONS, type OpenDimension } from '#core/segment/dimensions.ts'
import { Select } from '../_ui/select.tsx'
import type { Filters } from '../_view/view.ts'
import { Moved } from './moved.tsx'
import type { MovedAsked } from './moved_source.ts'

interface MovedByChoiceProps {
  asked: MovedAsked
  first: OpenDimension
  initial: MovedAnswer
}

const NO_FILTERS: Filters = {}
const OPTIONS = OPEN_DIMENSIONS.map((value) => ({ value, label: `By handler and ${DIMENSION_NAMES[value].toLowerCase()}` }))

/** What moved it, by the handler and a dimension that one chooses. */
export function MovedByChoice({ asked, first, initial }: MovedByChoiceProps) {
  const [chosen, setChosen] = useState(first)
  return (
    <Moved
      key={`${chosen} ${new URLSearchParams(asked)}`}
      {...{ asked }}
      by={['handler', chosen]}
      filters={NO_FILTERS}
      initial={chosen === first ? initial : null}
      meanwhile={initial}
    >
      <Select
        label="By which dimension"
        labelHidden
        className="w-auto"
        options={OPTIONS}
        value={chosen}
        onValueChange={setChosen}
      />
    </Moved>
  )
}
