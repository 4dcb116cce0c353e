export async function measureGrowth() {
  return { budgets: [] };
}
