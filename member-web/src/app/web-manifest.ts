/** Lets each storefront's site be installed on its own: the manifest's relative addresses start at `/s/<number>/`. */
export function linkWebManifest(storefrontId: string): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = `/s/${storefrontId}/manifest.webmanifest`;
  document.head.append(link);
}
