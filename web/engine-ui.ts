/** The web interface of Temporal, and the namespace of this installation in it. */
export interface EngineUi {
  readonly url: string;
  readonly namespace: string;
}

/** Where Temporal's interface shows the workflow of a case. */
export function workflowAddress({ url, namespace }: EngineUi, workflowId: string): string {
  const place = [namespace, 'workflows', workflowId].map(encodeURIComponent).join('/');
  return `${url.replace(/\/$/, '')}/namespaces/${place}`;
}
