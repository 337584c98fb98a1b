import { roleAllows } from '#core/access/scopes.ts'
import { SCREENS } from '#core/address/screens.ts'
import { MAIN_SCREENS, SETTINGS_SCREENS } from '../../_links/entries.ts'
import { withParam } from '../../_view/params.ts'
import type { Command } from '../command.ts'
import { addressOf, type Here } from '../here.ts'

/** Of what people may look for by other words. */
const ALSO: Partial<Record<string, string>> = {
  overview: 'home dashboard start',
  segments: 'breakdown topics drivers',
  trends: 'history chart course over time year months small multiples',
  drift: 'alarm quality worse change',
  alerts: 'alarms incidents firing notifications',
  rules: 'alerts thresholds monitors notifications',
  newRule: 'new alert rule threshold monitor notify',
  reviews: 'weekly review standup week report',
  moved: 'waterfall drivers causes why change decomposition',
  releases: 'versions canary before after prompt',
  baseline: 'baseline normal hazard drift',
  hindsight: 'nowcast expected accuracy error band coverage drift',
  conversations: 'cases list',
  calculator: 'calculator',
  definitions: 'glossary figures metrics formulas',
  account: 'settings password sessions',
  digests: 'settings weekly mail e-mail slack review report subscribe',
  keys: 'settings tokens',
  channels: 'settings notifications slack teams email mail pagerduty webhook deliveries log',
  policy: 'settings window costs rates',
  ingestion: 'settings events health',
  demo: 'settings example',
}

/** Below Drift, not in the navigation. */
const BELOW_DRIFT = [
  { to: { screen: 'moved' }, name: 'What moved it' },
  { to: { screen: 'releases' }, name: 'Releases' },
  { to: { screen: 'baseline' }, name: 'What is normal' },
  { to: { screen: 'hindsight' }, name: 'How good were we' },
] as const

/** Below Alerts. */
const BELOW_ALERTS = [
  { to: { screen: 'rules' }, name: 'Alerts: rules' },
  { to: { screen: 'newRule' }, name: 'Make an alert' },
] as const

/** The screens that somebody's role may see, with the view that is shown. */
export function screenCommands(here: Here): Command[] {
  const [account, ...settings] = SETTINGS_SCREENS
  const named = [
    ...MAIN_SCREENS.filter(({ to }) => to.screen !== 'account'),
    ...BELOW_DRIFT,
    ...BELOW_ALERTS,
    ...(account ? [{ ...account, name: `Settings: ${account.name}` }] : []),
    ...settings.map(({ to, name }) => ({ to, name: `Settings: ${name}` })),
  ].filter(({ to }) => roleAllows(here.role, SCREENS[to.screen].scope))
  const commands = named.map(({ to, name }): Command => {
    const address = addressOf(here, to)
    return command(to.screen, name, address, here)
  })
  const [list, query = ''] = addressOf(here, { screen: 'conversations' }).split('?')
  const handoffs = `${list}?${withParam(new URLSearchParams(query), 'state', 'handoffs')}`
  const place = commands.findIndex(({ id }) => id === 'screen.conversations') + 1
  return commands.toSpliced(place, 0, {
    ...command('handoffs', 'Handoffs nobody took up', handoffs, here),
    also: 'escalations',
  })
}

const command = (id: string, name: string, address: string, { path }: Here): Command => ({
  id: `screen.${id}`,
  group: 'Screens',
  name,
  also: ALSO[id] ?? '',
  ...(id !== 'handoffs' && address.split('?')[0] === path && { isOn: true }),
  does: { kind: 'go', address },
})
