import { FIGURE_IDS, figureOf } from '#core/figures/catalogue.ts'
import type { Command } from '../command.ts'
import { addressOf, type Here } from '../here.ts'

/** What each figure is; it leads to its place among the definitions. */
export function definitionCommands(here: Here): Command[] {
  const address = addressOf(here, { screen: 'definitions' })
  return FIGURE_IDS.map((id): Command => {
    const { name, shortName = '', definition } = figureOf(id)
    return {
      id: `definition.${id}`,
      group: 'Definitions',
      name,
      also: `definition ${shortName}`,
      hint: definition,
      does: { kind: 'go', address: `${address}#${id}` },
    }
  })
}
