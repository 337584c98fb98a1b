'use client'
import { textOf } from '../_form/form_data.ts'
import { useForm } from '../_form/use_form.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { NameField } from './name_field.tsx'
import { sendNewView } from './send_view.ts'
import type { ViewChanges } from './use_view_changes.ts'
import type { ViewsMenu } from './views_menu.ts'

interface NewViewDialogProps {
  menu: ViewsMenu
  changes: ViewChanges
  onClose: () => void
}

/** Saves what the page shows under a name. */
export function NewViewDialog({ menu, changes, onClose }: NewViewDialogProps) {
  const form = useForm(async (data) => {
    const wanted = { name: textOf(data, 'name'), shared: data.has('shared') }
    const saved = await sendNewView({ ...wanted, screen: menu.screen, query: changes.query })
    if ('problem' in saved) return saved.problem
    changes.name(saved.id)
    onClose()
    return null
  })
  return (
    <Dialog open onClose={onClose} title="Save this view">
      <form ref={form.ref} method="post" onSubmit={form.submit} noValidate className="space-y-4">
        <p>Keeps the range, filters, columns and order that this page shows. “Last 7 days” stays the last seven days.</p>
        <NameField form={form} />
        <label className="flex min-h-9 cursor-pointer items-center gap-2">
          <input type="checkbox" name="shared" className="size-4 accent-accent" />
          Share it with everyone in the workspace
        </label>
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={form.busy}>
            Save view
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
