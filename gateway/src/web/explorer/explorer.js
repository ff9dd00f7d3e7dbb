const byId = (id) => document.getElementById(id);
const blocks = byId('schema').textContent.split(/\n\n(?=""")|\n\n(?=type |enum |input |union |scalar |interface )/);

async function run() {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const surface = byId('surface').value.trim();
  if (surface) headers['x-monban-surface'] = surface;
  try {
    const variables = JSON.parse(byId('variables').value || '{}');
    const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: byId('query').value, variables }) });
    byId('status').textContent = `HTTP ${answer.status}, request ${answer.headers.get('x-request-id')}`;
    byId('answer').textContent = JSON.stringify(await answer.json(), null, 2);
  } catch (error) {
    byId('status').textContent = String(error);
    byId('answer').textContent = '';
  }
}

byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
byId('form').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.ctrlKey) void run();
});
byId('find').addEventListener('input', (event) => {
  const word = event.target.value.toLowerCase();
  byId('schema').textContent = blocks.filter((block) => block.toLowerCase().includes(word)).join('\n\n');
});
