/** Each storefront's site can be put on the home screen by itself: its manifest's relative addresses start at `/s/<number>/`. */
export function linkWebManifest(storefrontId: string): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = `/s/${storefrontId}/manifest.webmanifest`;
  document.head.append(link);
}
