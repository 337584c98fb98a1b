import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { ClientBase } from 'pg'
import { type Policy, policySchema } from '#core/policy/policy.ts'
import { Problem } from '#core/problem.ts'
import { hasOwner } from '../access/has_owner.ts'
import { inDirectory } from '../platform/postgres/in_directory.ts'
import { insertWorkspace } from './found_workspace.ts'

export interface OwnerFounding {
  email: string
  password: string
  /** What people call the workspace. */
  workspaceName: string
  /** The slug of a new workspace; one without a member (made by HOLDFAST_INIT_WORKSPACE) is taken over instead. */
  slug?: string
  policy?: Partial<Pick<Policy, 'timeZone' | 'currency'>>
}

export interface FoundedOwner {
  userId: string
  workspaceId: number
  workspaceSlug: string
}

/** Settles when nobody founds any more: strangers may ask for this, and its hash is slow and uses all of a core. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * Makes the first account and its workspace, both or neither. Of several that try at the same moment one succeeds.
 * @throws Problem `conflict` once there is an account.
 */
export async function foundOwner(founding: OwnerFounding): Promise<FoundedOwner> {
  await requireNoOwner()
  const founded = turn.then(() => foundInTurn(founding))
  turn = founded.catch(() => undefined)
  return founded
}

const requireNoOwner = async (): Promise<void> => {
  if (await hasOwner()) throw conflict()
}

const conflict = (): Problem => new Problem('conflict', 'this Holdfast has its owner already: sign in')

async function foundInTurn(founding: OwnerFounding): Promise<FoundedOwner> {
  await requireNoOwner()
  const passwordHash = await hashPassword(founding.password)
  return inDirectory(async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtext('holdfast.first_owner'))")
    const { rowCount } = await client.query('select from auth_user limit 1')
    if (rowCount) throw conflict()
    const userId = await insertUser(client, founding.email, passwordHash)
    const workspace = (await takeOver(client, founding, userId)) ?? (await insertNew(client, founding, userId))
    await client.query(`insert into member (workspace_id, user_id, role) values ($1, $2, 'owner')`, [workspace.id, userId])
    return { userId, workspaceId: workspace.id, workspaceSlug: workspace.slug }
  })
}

/** The rows that better-auth's own sign-up would make: it lower-cases e-mails and looks for the provider `credential`. */
async function insertUser(client: ClientBase, email: string, passwordHash: string): Promise<string> {
  const id = randomUUID()
  const address = email.toLowerCase()
  await client.query('insert into auth_user (id, name, email) values ($1, $2, $3)', [id, address.split('@')[0], address])
  await client.query(
    `insert into auth_account (id, account_id, provider_id, user_id, password) values ($1, $2, 'credential', $2, $3)`,
    [randomUUID(), id, passwordHash],
  )
  return id
}

interface OwnWorkspace {
  id: number
  slug: string
}

async function insertNew(client: ClientBase, founding: OwnerFounding, userId: string): Promise<OwnWorkspace> {
  const slug = founding.slug ?? 'default'
  const { workspaceName: name, policy } = founding
  return { id: await insertWorkspace(client, { slug, name, policy, changedBy: userId }), slug }
}

/** A workspace that exists before any account can only be one that the first start made; it gets its owner now. */
async function takeOver(client: ClientBase, founding: OwnerFounding, userId: string): Promise<OwnWorkspace | null> {
  const { rows } = await client.query<OwnWorkspace>('select id, slug from workspace order by id')
  const found = founding.slug === undefined ? rows[0] : rows.find((row) => row.slug === founding.slug)
  if (!found) return null
  await client.query("select set_config('app.workspace', $1, true)", [String(found.id)])
  await client.query('update workspace set name = $2 where id = $1', [found.id, founding.workspaceName])
  const { rows: policies } = await client.query<{ body: unknown }>(UNTOUCHED_POLICY, [found.id])
  // Nothing was counted under it yet, so no figure that anyone saw can change.
  if (policies[0] && founding.policy) {
    const body = policySchema.parse({ ...policySchema.parse(policies[0].body), ...founding.policy })
    await client.query('update policy set body = $2, changed_by = $3 where workspace_id = $1 and version = 1', [
      found.id,
      JSON.stringify(body),
      userId,
    ])
  }
  return found
}

const UNTOUCHED_POLICY = `select p.body from policy p join ingestion i using (workspace_id)
  where p.workspace_id = $1 and i.sequence = 0 and not exists (select from policy later where later.workspace_id = $1 and later.version > 1)
    and p.version = 1`
