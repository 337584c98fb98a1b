import type { ClientBase } from 'pg'
import type { ConversationLog } from '#core/conversation/log.ts'
import type { CustomerHistory } from '#core/recount/count_customer.ts'
import { ask } from '../platform/postgres/ask.ts'

const CUSTOMERS_A_PAGE = 100
/** Who has more is no customer, but a test or a machine; their history alone would take all the time. */
const MAX_OF_CUSTOMER = 200
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

interface SampleRow {
  customer: string
  churned_at: string[]
  /** Null for a customer without conversations. */
  id: string | null
  anonymous: boolean | null
  log: ConversationLog | null
}

export interface SamplePage {
  histories: CustomerHistory[]
  /** Customers that were left out: they have more than 200 conversations. */
  leftOut: number
}

/** Reads customers' histories, a hundred customers at a time, in an order that is by chance and always the same. */
export async function* readSample(client: ClientBase, workspaceId: number): AsyncGenerator<SamplePage> {
  let after = BEFORE_ALL
  for (;;) {
    const { rows } = await ask<SampleRow>(client, 'policy/sample_histories', [
      workspaceId,
      after,
      CUSTOMERS_A_PAGE,
      MAX_OF_CUSTOMER + 1,
    ])
    const histories = historiesOf(rows)
    const kept = histories.filter(({ conversations }) => conversations.length <= MAX_OF_CUSTOMER)
    yield { histories: kept, leftOut: histories.length - kept.length }
    if (histories.length < CUSTOMERS_A_PAGE) return
    after = histories.at(-1)?.customer ?? after
  }
}

function historiesOf(rows: readonly SampleRow[]): CustomerHistory[] {
  const byCustomer = new Map<string, CustomerHistory>()
  for (const { customer, churned_at, id, anonymous, log } of rows) {
    const history = byCustomer.get(customer) ?? {
      customer,
      anonymous: false,
      conversations: [],
      churnsMs: churned_at.map(Number),
    }
    byCustomer.set(customer, { ...history, anonymous: anonymous === true })
    if (id !== null && log !== null) history.conversations.push({ id, log })
  }
  return [...byCustomer.values()]
}
