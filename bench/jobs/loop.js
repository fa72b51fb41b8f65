// The least code that archives customers, or restores them: it handles no error, merges nothing and
// keeps no account, so that it is no example to follow.

async (archived, atOnce) => {
  const token = sessionStorage.getItem("customer-desk.token");
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const ids = [];
  for (let offset = 0; ; offset += 100) {
    const answer = await fetch(`/v1.0/customers?offset=${offset}&limit=100`, { headers });
    const { customers } = await answer.json();
    if (customers.length === 0) break;
    ids.push(...customers.map(({ _id }) => _id));
  }
  const write = async (id) => {
    const url = `/v1.0/customers/${id}`;
    const { customer } = await (await fetch(url, { headers })).json();
    const body = JSON.stringify({
      customerName: customer.name,
      customerLastName: customer.lastname,
      customerCompanyName: customer.companyname,
      customerEmail: customer.email,
      customerPhone: customer.phone,
      customerDescription: customer.description,
      customerStatus: customer.status,
      archived,
      crmId: customer.crmid,
      refId: customer.refid,
    });
    await (await fetch(url, { method: "PUT", headers, body })).json();
  };
  const start = performance.now();
  const worker = async () => {
    while (ids.length > 0) await write(ids.shift());
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return performance.now() - start;
}
