import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { requireOwnPage } from '#app/_http/require_own_page.ts'
import { json, openRoute } from '#app/_http/route.ts'
import { firstStartSchema } from '#core/access/contract.ts'
import { signIn } from '#server/access/sign_in.ts'
import { createOwner } from '#server/workspace/create_owner.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Makes the first account and signs it in; 409 once there is one. */
  POST: openRoute(async (request) => {
    requireOwnPage(request.headers)
    const { workspaceName, email, password, timeZone, currency } = await jsonBody(request, firstStartSchema)
    const { workspaceSlug } = await createOwner({ workspaceName, email, password, policy: { timeZone, currency } })
    return json({ workspace: workspaceSlug }, 201, await signIn(request.headers, email, password))
  }),
})
