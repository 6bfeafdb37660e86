import { Component, type ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'

type Props = { children: ReactNode }

/** Keeps a page's own mistake from leaving a white screen. React has no hook for this. */
export class PageBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div className="mx-auto max-w-xl py-16">
        <Notice
          tone="danger"
          role="alert"
          title="This page has stopped working"
          actions={
            <Button look="primary" onClick={() => window.location.reload()}>
              Load it again
            </Button>
          }
        >
          The mistake is Greenroom’s, not yours. What you typed is kept as a draft and will be there
          after loading again.
        </Notice>
      </div>
    )
  }
}
