import { type ReactNode, useState } from 'react'
import { createStore } from '#lib/state/store.ts'
import { ActionMenu } from '../action-menu.tsx'
import { Button } from '../button.tsx'
import { classNames } from '../class-names.ts'
import { ColorField } from '../color-picker/color-field.tsx'
import { CopyButton } from '../copy/copy-button.tsx'
import { DateTimeField } from '../date-time/date-time-field.tsx'
import { Dialog } from '../dialog.tsx'
import { controlStyle } from '../fields/control-style.ts'
import { Field } from '../fields/field.tsx'
import { SelectField } from '../fields/select-field.tsx'
import { SwitchField } from '../fields/switch-field.tsx'
import { Kbd } from '../keyboard/kbd.tsx'
import { FailureNotice } from '../notices/failure-notice.tsx'
import { Notice } from '../notices/notice.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { Skeleton } from '../page/skeleton.tsx'

const nothing = () => {}
const longText = 'Aufsichtsratsvorbereitungsbesprechungsraum '.repeat(3)

/** Every part of the interface in every state, in development only. */
export default function Gallery() {
  return (
    <>
      <title>Components · Greenroom</title>
      <PageHeading className="mb-5">Components</PageHeading>
      <div className="grid gap-5 lg:grid-cols-2">
        <Group name="Button">
          {(['primary', 'secondary', 'danger', 'quiet'] as const).map((variant) => (
            <div key={variant} className="flex flex-wrap gap-3">
              <State name={`${variant}`}>
                <Button variant={variant}>Save</Button>
              </State>
              <State name={`${variant}, disabled`}>
                <Button variant={variant} disabled>
                  Save
                </Button>
              </State>
              <State name={`${variant}, busy`}>
                <Button variant={variant} busy>
                  Save
                </Button>
              </State>
            </div>
          ))}
        </Group>
        <Group name="Field">
          <TextState name="empty" />
          <TextState name="filled" value="Quarterly review" />
          <TextState name="wrong" value="a b" error="Only letters, digits, - and _" />
          <TextState name="long" value={longText} />
          <TextState name="right to left" value="اجتماع مجلس الإدارة" />
        </Group>
        <Group name="Select">
          <State name="plain">
            <SelectField
              id="gallery-select"
              label="Size"
              options={sizes}
              hint="How many come in."
            />
          </State>
          <State name="wrong">
            <SelectField
              id="gallery-select-wrong"
              label="Size"
              options={sizes}
              error="Choose one"
            />
          </State>
        </Group>
        <Group name="Switch">
          <State name="off">
            <SwitchField id="gallery-off" label="Chat" hint="Participants can write." />
          </State>
          <State name="on">
            <SwitchField
              id="gallery-on"
              label="Chat"
              hint="Participants can write."
              defaultChecked
            />
          </State>
        </Group>
        <Group name="Date and time">
          <DateTimeState name="empty" initial="" />
          <DateTimeState name="filled" initial="2026-12-01T09:30" />
          <DateTimeState name="unfinished" initial="2026-12-__T__:__" error="Complete it" />
        </Group>
        <Group name="Colour">
          <ColorState name="plain" />
          <ColorState name="wrong" error="Must be a colour" />
        </Group>
        <Group name="Notice">
          {(['plain', 'success', 'warning', 'danger'] as const).map((tone) => (
            <State key={tone} name={tone}>
              <Notice tone={tone} title="Your draft is back">
                As you left it.
              </Notice>
            </State>
          ))}
          <State name="failure">
            <FailureNotice
              title="Greenroom did not respond"
              detail="Nothing was created."
              requestId="3f6c"
              actions={<Button>Try again</Button>}
            />
          </State>
        </Group>
        <Group name="Small parts">
          <State name="key">
            <Kbd>/</Kbd>
          </State>
          <State name="copy">
            <CopyButton label="Copy id" text="3f6c" />
          </State>
          <State name="menu">
            <ActionMenu label="More" groups={[['Room', [{ label: 'Edit', onSelect: nothing }]]]} />
          </State>
          <State name="loading">
            <Skeleton label="Loading" className="h-12" />
          </State>
          <State name="dialog">
            <DialogState />
          </State>
        </Group>
      </div>
    </>
  )
}

const sizes = [
  { value: 'small', label: 'Small, up to 10' },
  { value: 'large', label: 'Large, up to 300' },
]

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section
      aria-label={name}
      className="min-w-0 space-y-4 rounded-xl border border-line bg-surface p-5"
    >
      <h2 className="font-semibold text-base">{name}</h2>
      {children}
    </section>
  )
}

/** One state, by whose name a test finds it. */
function State({ name, children }: { name: string; children: ReactNode }) {
  return (
    <figure aria-label={name} className="min-w-0">
      {children}
    </figure>
  )
}

function TextState({ name, value, error }: { name: string; value?: string; error?: string }) {
  const id = `gallery-text-${name.replaceAll(' ', '-')}`
  return (
    <State name={name}>
      <Field id={id} label="Name" optional error={error} hint="Unique in the space.">
        {(control) => (
          <input
            {...control}
            type="text"
            dir="auto"
            defaultValue={value}
            className={classNames(controlStyle, 'h-9')}
          />
        )}
      </Field>
    </State>
  )
}

function DateTimeState(props: { name: string; initial: string; error?: string }) {
  const [value, setValue] = useState(props.initial)
  return (
    <State name={props.name}>
      <DateTimeField
        label="Join from"
        value={value}
        onChange={setValue}
        onPaste={nothing}
        error={props.error}
        today="2026-11-26"
        proposeTime={() => '09:00'}
      />
    </State>
  )
}

function ColorState({ name, error }: { name: string; error?: string }) {
  const [color] = useState(() => createStore('#044EF4'))
  return (
    <State name={name}>
      <ColorField
        id={`gallery-color-${name}`}
        label="Light primary"
        input={{ name, value: color.get(), onChange: nothing }}
        color={color}
        pickerLabel={`Picker, ${name}`}
        error={error}
        onPick={color.set}
        onPaste={() => false}
      />
    </State>
  )
}

function DialogState() {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open dialog</Button>
      {isOpen && (
        <Dialog
          title="Leave this form?"
          onCancel={close}
          actions={
            <>
              <Button onClick={close}>Stay</Button>
              <Button variant="primary" onClick={close}>
                Leave
              </Button>
            </>
          }
        >
          Nothing has been created yet.
        </Dialog>
      )}
    </>
  )
}
