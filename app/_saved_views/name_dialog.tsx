'use client'
import { textOf } from '../_form/form_data.ts'
import { useForm } from '../_form/use_form.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { NameField } from './name_field.tsx'
import { sendViewChange } from './send_view.ts'
import type { ViewChanges } from './use_view_changes.ts'
import type { MenuEntry } from './views_menu.ts'

interface NameDialogProps {
  entry: MenuEntry
  changes: ViewChanges
  onClose: () => void
}

/** Gives a view another name. */
export function NameDialog({ entry, changes, onClose }: NameDialogProps) {
  const form = useForm(async (data) => {
    const problem = await sendViewChange(entry.id, { name: textOf(data, 'name') })
    if (problem) return problem
    await changes.run(async () => null)
    onClose()
    return null
  })
  return (
    <Dialog open onClose={onClose} title={`Rename “${entry.name}”`}>
      <form ref={form.ref} method="post" onSubmit={form.submit} noValidate className="space-y-4">
        <NameField form={form} name={entry.name} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={form.busy}>
            Rename
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
